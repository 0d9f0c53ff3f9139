import { db } from "@/lib/db/client";

/** What a request may leave behind although it was refused: when somebody was last seen. */
const traces = new Set(["sessions", "api_tokens", "sign_in_limits", "presences"]);

/** Makes the database remember, with the change itself, which tables a transaction changed. */
export async function watchWrites(): Promise<void> {
  await db().$executeRaw`CREATE TABLE touched (name text NOT NULL)`;
  await db().$executeRaw`
    CREATE FUNCTION remember_touch() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO touched VALUES (TG_TABLE_NAME); RETURN NULL; END $$`;
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'touched'`;
  for (const { name } of tables) {
    if (traces.has(name)) continue;
    await db().$executeRawUnsafe(
      `CREATE TRIGGER remember AFTER INSERT OR UPDATE OR DELETE ON "${name}" FOR EACH ROW EXECUTE FUNCTION remember_touch()`,
    );
  }
}

/** The tables that were changed since the last question. */
export async function tablesTouched(): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    WITH gone AS (DELETE FROM touched RETURNING name) SELECT DISTINCT name FROM gone ORDER BY 1`;
  return rows.map((row) => row.name);
}
