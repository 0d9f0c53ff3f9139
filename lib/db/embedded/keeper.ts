import { Client } from "pg";
import { addressOf, type Place } from "./place";

/** One number for "this process will end the embedded server", held as an advisory lock while it lives. */
const ownerLock = 727073690;
const applicationName = "firebreak keeper";

/**
 * One connection that stays open as long as a process uses the embedded server. Whose keeper holds the owner's lock
 * ends the server; a killed process loses its connection and with it the lock, so that nothing stale is left behind.
 */
export type Keeper = {
  /** Takes the owner's lock when it is free; true when this process holds it. */
  claim(): Promise<boolean>;
  /** How many other processes use the server now. */
  others(): Promise<number>;
  onLost(listener: () => void): void;
  close(): Promise<void>;
};

/** Connects; throws what pg throws, with code 57P03 while the server starts up or shuts down. */
export async function openKeeper(place: Place): Promise<Keeper> {
  const client = new Client({
    connectionString: addressOf(place, "postgres"),
    application_name: applicationName,
    connectionTimeoutMillis: 3_000,
    query_timeout: 3_000,
    keepAlive: true,
  });
  // Without a listener a lost connection would end the process; `end` below tells about it.
  client.on("error", () => {});
  await client.connect();
  const count = async (text: string, values: unknown[]) =>
    Number((await client.query<{ n: string }>(text, values)).rows[0]?.n ?? 0);
  let held = false;
  return {
    async claim() {
      held ||= (await count("select pg_try_advisory_lock($1)::int as n", [ownerLock])) === 1;
      return held;
    },
    others: () =>
      count(
        "select count(*) as n from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()",
        [applicationName],
      ),
    onLost: (listener) => void client.once("end", listener),
    close: () => client.end(),
  };
}

/** Makes the database when it is missing; of two processes that make it one is told so and goes on. */
export async function ensureDatabase(place: Place, database: string): Promise<void> {
  const client = new Client({
    connectionString: addressOf(place, "postgres"),
    connectionTimeoutMillis: 3_000,
  });
  await client.connect();
  try {
    const known = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (known.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } catch (error) {
    const code: unknown = error instanceof Error && "code" in error ? error.code : null;
    if (code !== "42P04" && code !== "23505") throw error;
  } finally {
    await client.end();
  }
}
