/** The one-time token of a link's address; null when there is none or more than one. */
export function oneToken(value: string | string[] | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
