import { Client } from "pg";

/** What PostgreSQL says of the tables of `public`: one line for each column, key and index. */
export async function catalog(
  url: string,
): Promise<{ columns: string[]; keys: string[]; indexes: string[] }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const lines = async (sql: string): Promise<string[]> =>
    (await client.query<{ line: string }>(sql)).rows.map((row) => row.line).sort();
  try {
    return {
      columns: await lines(`
        SELECT format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                      CASE WHEN a.attnotnull THEN ' NOT NULL' END, ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid)) AS line
          FROM pg_attribute a
          JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
          LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
         WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relname <> '_prisma_migrations'`),
      keys: await lines(`
        SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS line
          FROM pg_constraint
         WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'f', 'u')
           AND conrelid::regclass::text <> '_prisma_migrations'`),
      indexes: await lines(`
        SELECT indexdef AS line FROM pg_indexes
         WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' AND indexdef NOT LIKE '% WHERE %'
           AND indexdef NOT LIKE '% USING gin %'`),
    };
  } finally {
    await client.end();
  }
}
