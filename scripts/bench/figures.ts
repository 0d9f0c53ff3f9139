/** One line of the table: ours beside the reference of the same run, in milliseconds. */
export type Line = { row: string; what: string; ours: number; reference: number; goal: string };

/** The value below which a share of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The middle one of several rounds. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
