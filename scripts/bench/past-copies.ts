import type { Client } from "pg";
import { db } from "@/lib/db/client";
import { tell } from "./progress";

const tables = ["incidents", "incident_services", "role_assignments", "sla_timers", "timeline_events"];

/**
 * Copies of the open incidents, one every five minutes back from now, that are over, by set-based statements without the indexes, which are
 * made again at the end. Incidents lie in no order on disk, as they do once each was written to for days. Foreign keys are not looked at one by one: every copy names what its original names.
 */
export async function copyOver(client: Client, count: number): Promise<void> {
  await client.query("SET session_replication_role = replica");
  const indexes = await dropIndexes(client);
  await client.query(`
    CREATE TEMP TABLE originals AS SELECT row_number() OVER (ORDER BY number) - 1 AS n, * FROM incidents WHERE number <= 200;
    CREATE TEMP TABLE copies AS
      SELECT uuidv7(make_interval(mins => -5 * c)) AS id, o.id AS original, at, extract(year FROM at)::int AS year,
             row_number() OVER (PARTITION BY extract(year FROM at) ORDER BY at) AS number
        FROM generate_series(1, ${count}) c
       CROSS JOIN LATERAL (SELECT date_trunc('minute', now() - interval '1 day') - c * interval '5 min' AS at) m
        JOIN originals o ON o.n = c % 200;
    UPDATE copies SET number = number + (SELECT last FROM incident_counters WHERE incident_counters.year = copies.year)
     WHERE year IN (SELECT year FROM incident_counters);
    ANALYZE copies`);
  tell("incidents …");
  await client.query(`
    INSERT INTO incidents (id, key, year, number, title, severity, status, started_at, declared_at, acknowledged_at, deployed_at, resolved_at,
                           closed_at, recorded_at, private, paged, policy_version, declared_by_id, commander_id, version)
    SELECT c.id, 'INC-' || c.year || '-' || lpad(c.number::text, greatest(3, length(c.number::text)), '0'), c.year, c.number, i.title,
           i.severity, 'closed', c.at, c.at, c.at + interval '2 min', c.at + interval '1 h', c.at + interval '2 h', c.at + interval '1 day', c.at,
           i.private, i.paged, i.policy_version, i.declared_by_id, i.commander_id, 5
      FROM copies c JOIN incidents i ON i.id = c.original ORDER BY random();
    INSERT INTO incident_counters (year, last) SELECT year, max(number) FROM copies GROUP BY year
      ON CONFLICT (year) DO UPDATE SET last = excluded.last;
    INSERT INTO incident_services (incident_id, service_id)
    SELECT c.id, s.service_id FROM copies c JOIN incident_services s ON s.incident_id = c.original;
    INSERT INTO role_assignments (id, incident_id, role, user_id, assigned_by_id, assigned_at, acknowledged_at, current)
    SELECT uuidv7(), c.id, r.role, r.user_id, r.assigned_by_id, c.at, c.at, false
      FROM copies c JOIN role_assignments r ON r.incident_id = c.original`);
  tell("timers …");
  await client.query(`
    INSERT INTO sla_timers (id, incident_id, rule, label, severity, anchor, state, automatic, anchor_at, due_at, breach_at, round, settled_at,
                            warn_at, remind, notify, warned)
    SELECT uuidv7(), c.id, t.rule, t.label, t.severity, t.anchor, 'met', t.automatic, c.at, c.at + (t.due_at - t.anchor_at),
           c.at + (t.breach_at - t.anchor_at), t.round, c.at, t.warn_at, t.remind, t.notify, t.warned
      FROM copies c JOIN sla_timers t ON t.incident_id = c.original AND t.due_at IS NOT NULL`);
  tell("timelines …");
  await client.query(`
    INSERT INTO timeline_events (id, incident_id, type, payload, body, kind, occurred_at, recorded_at, author_id)
    SELECT uuidv7(), c.id, e.type, e.payload, e.body, e.kind, c.at, c.at, e.author_id
      FROM copies c JOIN timeline_events e ON e.incident_id = c.original;
    INSERT INTO timeline_events (id, incident_id, type, body, kind, occurred_at, recorded_at, author_id)
    SELECT uuidv7(), c.id, 'note', 'Restarted the workers and watched the queue drain, step ' || n, 'action',
           c.at + n * interval '10 min', c.at + n * interval '10 min', i.commander_id
      FROM copies c JOIN incidents i ON i.id = c.original, generate_series(1, 3) n`);
  // The open ones lie among the others in the list too, not in one block at its top.
  await client.query(`
    UPDATE incidents SET declared_at = declared_at - number * interval '3 hours', started_at = started_at - number * interval '3 hours'
     WHERE status = 'investigating'`);
  for (const [n, index] of indexes.entries()) {
    tell(`index ${n + 1} of ${indexes.length} …`);
    await client.query(index);
  }
  tell("statistics …");
  for (const table of [...tables, "users", "notices"]) await client.query(`VACUUM ANALYZE ${table}`);
}

/** Drops the indexes of the large tables that no constraint needs; answers the statements that make them again. */
async function dropIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
      WHERE schemaname = 'public' AND tablename = ANY($1)
        AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = indexname)`,
    [tables],
  );
  for (const { name } of rows) await client.query(`DROP INDEX "${name}"`);
  return rows.map(({ definition }) => definition);
}

/** As many notes as wanted, a minute apart, on the incident of that title. */
export async function writeNotes(title: string, count: number): Promise<void> {
  await db().$executeRaw`
    INSERT INTO timeline_events (id, incident_id, type, body, kind, occurred_at, recorded_at, author_id)
    SELECT gen_random_uuid(), i.id, 'note', 'Looked at the queue and the error rate again, step ' || n, 'observation',
           i.declared_at + n * interval '1 second', i.declared_at + n * interval '1 second', i.declared_by_id
      FROM incidents i, generate_series(1, ${count}::int) n WHERE i.title = ${title}`;
}
