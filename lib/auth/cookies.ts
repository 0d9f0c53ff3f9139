/** The cookies of a Cookie header by name, as they were sent. */
export function cookiesIn(header: string | null): ReadonlyMap<string, string> {
  return new Map(
    (header ?? "").split(";").map((pair) => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const;
    }),
  );
}
