import { Client } from "pg";
import { expect } from "vitest";
import { db } from "@/lib/db/client";

/** Keeps every command and every engine from ending its transaction, whose last step is the audit trail, while `meanwhile` runs. */
export async function heldInTheMiddle(url: string, meanwhile: () => Promise<void>): Promise<void> {
  const holder = new Client({ connectionString: url });
  await holder.connect();
  await holder.query("BEGIN");
  await holder.query("LOCK TABLE audit_entries IN EXCLUSIVE MODE");
  try {
    await meanwhile();
  } finally {
    await holder.query("COMMIT");
    await holder.end();
  }
}

/** Waits until somebody waits for a lock, in the middle of a transaction. */
export async function somebodyWaits(): Promise<void> {
  await expect.poll(async () => waiting(), { timeout: 30_000, interval: 20 }).toBeGreaterThan(0);
}

/** Waits until no transaction is open but that of the question itself: what was cut off has been undone. */
export async function allUndone(): Promise<void> {
  await expect
    .poll(
      async () => {
        const [row] = await db().$queryRaw<{ open: number }[]>`
          SELECT count(*)::int AS open FROM pg_stat_activity
           WHERE datname = current_database() AND xact_start IS NOT NULL AND pid <> pg_backend_pid()`;
        return row?.open;
      },
      { timeout: 40_000, interval: 50 },
    )
    .toBe(0);
}

async function waiting(): Promise<number> {
  const [row] = await db().$queryRaw<{ waiting: number }[]>`
    SELECT count(*)::int AS waiting FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.waiting ?? 0;
}
