/** The zone of this browser; `UTC` where it does not say. */
export function browserTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}

/** All zones that this browser knows, by name, `UTC` and `also` among them. */
export function timeZoneNames(also: string): string[] {
  const known = Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC" && name !== also);
  return ["UTC", ...(also === "UTC" ? known : [...known, also].sort())];
}
