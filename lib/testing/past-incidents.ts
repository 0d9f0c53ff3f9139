import { administer } from "@/lib/testing/postgres";

/**
 * Copies of one incident that are over, with its roles and its timers settled, and a notice of each for its commander; then lets the database
 * learn how much there is. For plans, not for stories.
 */
export async function pastIncidents(url: string, incidentId: string, count: number): Promise<void> {
  const statement = (sql: string) => administer(url, sql);
  await statement(`
    INSERT INTO incidents
    SELECT c.* FROM incidents i, generate_series(1, ${count}) n,
           LATERAL jsonb_populate_record(i, jsonb_build_object(
             'id', gen_random_uuid(), 'year', 1700 + n / 900, 'number', n % 900 + 1,
             'key', format('INC-%s-%s', 1700 + n / 900, lpad((n % 900 + 1)::text, 3, '0')), 'status', 'closed',
             'resolved_at', i.declared_at, 'closed_at', i.declared_at, 'next_due_at', NULL, 'next_due_label', NULL, 'next_breach_at', NULL,
             'declared_at', i.declared_at - n * interval '1 hour', 'started_at', i.started_at - n * interval '1 hour')) c
     WHERE i.id = '${incidentId}'`);
  await statement(`
    INSERT INTO role_assignments
    SELECT c.* FROM role_assignments r, incidents i,
           LATERAL jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'incident_id', i.id, 'current', false)) c
     WHERE r.incident_id = '${incidentId}' AND i.status = 'closed'`);
  await statement(`
    INSERT INTO sla_timers
    SELECT c.* FROM sla_timers t, incidents i,
           LATERAL jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'incident_id', i.id, 'state', 'met',
             'settled_at', i.declared_at, 'next_at', NULL)) c
     WHERE t.incident_id = '${incidentId}' AND t.due_at IS NOT NULL AND i.status = 'closed'`);
  await statement(`
    INSERT INTO notices (id, user_id, incident_id, cause, kind, payload, at, read_at)
    SELECT gen_random_uuid(), i.commander_id, i.id, 'timer:' || i.id, 'timer_breached',
           jsonb_build_object('timerId', i.id, 'rule', 'fix_deployed', 'label', 'Fix deployed', 'dueAt', i.declared_at),
           i.declared_at, i.declared_at
      FROM incidents i WHERE i.status = 'closed' AND i.commander_id IS NOT NULL`);
  for (const table of ["incidents", "role_assignments", "sla_timers", "notices", "users"])
    await statement(`VACUUM ANALYZE ${table}`);
}
