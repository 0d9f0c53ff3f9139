const shape = /^INC-([1-9]\d{3})-(\d{3,9})$/i;

function digits(number: number): string {
  return String(number).padStart(3, "0");
}

/** The human identifier `INC-<year>-<number>`, three digits at least (R-INC-08). */
export function incidentKey(year: number, number: number): string {
  return `INC-${year}-${digits(number)}`;
}

/** The incident's channel, `#incident-<year>-<number>` (R-INC-08). */
export function channelName(year: number, number: number): string {
  return `#incident-${year}-${digits(number)}`;
}

/** Reads a key in either letter case; null for anything that `incidentKey` would not write. */
export function parseIncidentKey(text: string): { year: number; number: number } | null {
  const match = shape.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const number = Number(match[2]);
  if (number === 0 || incidentKey(year, number) !== text.toUpperCase()) return null;
  return { year, number };
}
