import type { Client } from "pg";
import { recordMigration } from "@/lib/db/migrate";
import type { Migration } from "@/lib/db/migrations";

/** Drops every table, function, type and rule of searching of ours, in the caller's transaction; what an extension brought stays. */
export async function clearSchema(client: Client): Promise<void> {
  const { rows } = await client.query<{ sql: string }>(`
    SELECT format('DROP TABLE IF EXISTS public.%I CASCADE', relname) AS sql FROM pg_class
     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'
    UNION ALL
    SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', p.oid::regprocedure) FROM pg_proc p
     WHERE p.pronamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    UNION ALL
    SELECT format('DROP TEXT SEARCH CONFIGURATION IF EXISTS public.%I CASCADE', c.cfgname) FROM pg_ts_config c
     WHERE c.cfgnamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
    UNION ALL
    SELECT format('DROP TEXT SEARCH DICTIONARY IF EXISTS public.%I CASCADE', t.dictname) FROM pg_ts_dict t
     WHERE t.dictnamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')
    UNION ALL
    SELECT format('DROP TYPE IF EXISTS public.%I CASCADE', t.typname) FROM pg_type t
     WHERE t.typnamespace = 'public'::regnamespace AND t.typtype = 'e'
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')`);
  for (const { sql } of rows) await client.query(sql);
  await client.query("DELETE FROM _prisma_migrations");
}

/** Builds the schema of some migrations, in the caller's transaction, without the rows that they bring along. */
export async function rebuildSchema(client: Client, migrations: readonly Migration[]): Promise<void> {
  for (const migration of migrations) {
    await client.query(migration.sql);
    await recordMigration(client, migration);
  }
  const { rows } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'",
  );
  for (const { name } of rows) {
    const { rowCount } = await client.query(`SELECT 1 FROM public.${client.escapeIdentifier(name)} LIMIT 1`);
    if (rowCount) await client.query(`DELETE FROM public.${client.escapeIdentifier(name)}`);
  }
}
