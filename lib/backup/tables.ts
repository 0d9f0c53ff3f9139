import type { Client } from "pg";

/** A table with the columns that hold data of their own: generated ones are computed again. */
export type Table = { name: string; columns: readonly string[] };

/** Every table of ours but the migrations' own, those first to which others point. */
export async function tablesInOrder(client: Client): Promise<Table[]> {
  const tables = await client.query<Table>(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
      FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
     GROUP BY c.relname ORDER BY c.relname`);
  const points = await client.query<{ from: string; to: string }>(`
    SELECT f.relname AS "from", t.relname AS "to"
      FROM pg_constraint k JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
     WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND k.conrelid <> k.confrelid`);
  const ordered: Table[] = [];
  const waiting = [...tables.rows];
  while (waiting.length > 0) {
    const place = waiting.findIndex(({ name }) =>
      points.rows.every(({ from, to }) => from !== name || ordered.some((done) => done.name === to)),
    );
    const [next] = waiting.splice(place, 1);
    if (place < 0 || !next) throw new Error("Tables point at each other in a circle");
    ordered.push(next);
  }
  return ordered;
}

/** `"table" ("column", …)`, as COPY takes it. */
export function copyTarget(client: Client, { name, columns }: Table): string {
  return `${client.escapeIdentifier(name)} (${columns.map((column) => client.escapeIdentifier(column)).join(", ")})`;
}
