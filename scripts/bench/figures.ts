/** One line of the table: ours beside the reference of the same run, as they are printed, and the ratio that the goal speaks of. */
export type Line = {
  row: string;
  what: string;
  ours: string;
  reference: string;
  /** Null where the goal is an absolute figure. */
  ratio: number | null;
  goal: string;
  met: boolean;
};

/** The value below which a share of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The middle one of several rounds. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Milliseconds as they stand in the table. */
export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 1)} ms`;
}

/** Requests a second as they stand in the table. */
export function perSecond(value: number): string {
  return `${value.toFixed(0)}/s`;
}
