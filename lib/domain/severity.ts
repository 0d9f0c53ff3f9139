/** The three levels of R-SEV-01, most severe first. */
export const severities = ["P0", "P1", "P2"] as const;
export type Severity = (typeof severities)[number];

/** Negative when `a` is the more severe level, positive when `b` is, 0 when equal; sorts most severe first. */
export function compareSeverity(a: Severity, b: Severity): number {
  return severities.indexOf(a) - severities.indexOf(b);
}
