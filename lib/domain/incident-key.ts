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

const looseShape = /^(?:#?(?:inc|incident)[\s-]*)?([1-9]\d{3})[\s/-]+0*([1-9]\d{0,8})$/i;

/** Reads a key as people type it: `2026-1`, `inc 2026 001`, `#incident-2026-001`; null for anything else. */
export function parseLooseKey(text: string): { year: number; number: number } | null {
  const match = looseShape.exec(text.trim());
  return match ? { year: Number(match[1]), number: Number(match[2]) } : null;
}
