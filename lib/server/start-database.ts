import { keepClock, measureClock } from "@/lib/clock";
import { closeDatabase, db } from "@/lib/db/client";
import { startSentinel } from "@/lib/db/health";
import { migrate } from "@/lib/db/migrate";
import { openDatabase } from "@/lib/server/open-database";
import type { Shutdown } from "@/lib/server/shutdown";

export type Tell = (line: string) => void;

/** Opens and migrates the database, keeps its time, and watches whether it is there; answers its address. */
export async function startDatabase(shutdown: Shutdown, tell: Tell): Promise<string> {
  const opening = openDatabase(tell);
  shutdown.add("database", async () => (await opening.catch(() => null))?.stop(), 3_500);
  const { url } = await opening;
  const applied = await migrate(url);
  if (applied.length > 0)
    tell(`Database: ${applied.length} migration${applied.length === 1 ? "" : "s"} applied`);
  shutdown.add("connections", closeDatabase);
  await measureClock(databaseTime);
  shutdown.add("clock", keepClock(databaseTime));
  shutdown.add("sentinel", startSentinel(url));
  return url;
}

async function databaseTime(): Promise<Date> {
  const [row] = await db().$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  if (row === undefined) throw new Error("the database did not tell its time");
  return row.now;
}
