import { db } from "@/lib/db/client";

/** Count and digest of every table of ours: equal before and after means that nothing was written. */
export async function stored(): Promise<Record<string, string>> {
  const tables = await tableNames();
  const told: Record<string, string> = {};
  for (const table of tables) {
    const [row] = await db().$queryRawUnsafe<{ told: string }[]>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') AS told FROM "${table}" t`,
    );
    told[table] = row?.told ?? "";
  }
  return told;
}

/** The tables in which a text stands anywhere, in any column. */
export async function tablesWith(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of await tableNames()) {
    const [row] = await db().$queryRawUnsafe<{ hits: number }[]>(
      `SELECT count(*)::int AS hits FROM "${table}" t WHERE strpos(t::text, $1) > 0`,
      text,
    );
    if (row?.hits) found.push(table);
  }
  return found;
}

async function tableNames(): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
  return rows.map((row) => row.name);
}
