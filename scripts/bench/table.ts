import { declarations } from "./declare";
import { fanOut } from "./fan-out";
import type { Line } from "./figures";
import { firstLoads } from "./first-load";
import { growth } from "./growth";
import { dashboardRate, listRate } from "./pages";
import { plans } from "./plans";
import { endAll, tell } from "./progress";
import { starts } from "./start";
import { timerLateness } from "./timer-lateness";

export type Options = { incidents: number };

const rows: Record<string, (options: Options) => Promise<Line[]>> = {
  "1": plans,
  "2": listRate,
  "3": dashboardRate,
  "4": growth,
  "5": declarations,
  "8": fanOut,
  "9": timerLateness,
  "11": firstLoads,
  "12": starts,
};

const notBuilt =
  "Not built yet, so not measured: 6 (alert ingest), 7 (alert storm), 10 (delivery to a channel).";

/** Measures the rows that are named, or all, and prints the table. Fails nothing: the figures speak. */
export async function measure(args: readonly string[]): Promise<void> {
  const { wanted, options } = asked(args);
  const ending: Promise<void>[] = [];
  const stop = () => void ending.push(endAll().finally(() => process.exit(130)));
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const lines: Line[] = [];
  try {
    for (const [row, run] of Object.entries(rows)) {
      if (wanted.length > 0 && !wanted.includes(row)) continue;
      tell(`Row ${row} …`);
      lines.push(...(await run(options)));
      await endAll();
    }
  } catch (error) {
    // Whoever stops the bench cuts its connections off: that is no failure to tell of.
    await Promise.all(ending);
    throw error;
  } finally {
    await endAll();
  }
  console.log("| # | what | ours | reference | ratio | goal | met |\n|---|---|---|---|---|---|---|");
  for (const { row, what, ours, reference, ratio, goal, met } of lines) {
    const times = ratio === null ? "" : `${ratio.toFixed(2)} ×`;
    console.log(`| ${row} | ${what} | ${ours} | ${reference} | ${times} | ${goal} | ${met ? "yes" : "no"} |`);
  }
  console.log(`\n${notBuilt}`);
}

function asked(args: readonly string[]): { wanted: string[]; options: Options } {
  const at = args.indexOf("--incidents");
  const incidents = at < 0 ? 1_000_000 : Number(args[at + 1]);
  const wanted = args.filter((_, place) => at < 0 || (place !== at && place !== at + 1));
  const unknown = wanted.filter((row) => rows[row] === undefined);
  if (unknown.length > 0 || !Number.isInteger(incidents) || incidents < 1_000) {
    throw new Error(
      `npm run bench -- [${Object.keys(rows).join(" ")}] [--incidents N, at least 1000]: ${unknown.join(" ")}`,
    );
  }
  return { wanted, options: { incidents } };
}
