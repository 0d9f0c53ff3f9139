import { fanOut } from "./fan-out";
import type { Line } from "./figures";
import { timerLateness } from "./timer-lateness";

const rows: Record<string, () => Promise<Line>> = { "8": fanOut, "9": timerLateness };

/** Measures the rows that are named, or all, and prints the table. Fails nothing: the figures speak. */
export async function measure(wanted: readonly string[]): Promise<void> {
  console.log("| # | what | ours | reference | ratio | goal |\n|---|---|---|---|---|---|");
  for (const [row, run] of Object.entries(rows)) {
    if (wanted.length > 0 && !wanted.includes(row)) continue;
    const { what, ours, reference, goal } = await run();
    const ratio = (ours / reference).toFixed(2);
    console.log(
      `| ${row} | ${what} | ${ours.toFixed(1)} ms | ${reference.toFixed(1)} ms | ${ratio} × | ${goal} |`,
    );
  }
}
