import { Pool } from "pg";

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 20 });

/** The latest fifty incidents with what a line of the product's list shows of them. */
export async function fifty() {
  const { rows } = await pool.query(`
    SELECT i.id, i.key, i.title, i.severity, i.status, i.started_at AS "startedAt", i.declared_at AS "declaredAt",
           i.resolved_at AS "resolvedAt", i.private, i.drill, i.retrospective, i.next_due_at AS "nextDueAt",
           i.next_due_label AS "nextDueLabel", u.id AS "commanderId", u.name AS "commanderName",
           (SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'slug', s.slug)), '[]')
              FROM incident_services l JOIN services s ON s.id = l.service_id WHERE l.incident_id = i.id) AS services
      FROM incidents i LEFT JOIN users u ON u.id = i.commander_id
     ORDER BY i.declared_at DESC, i.id DESC LIMIT 51`);
  return rows.slice(0, 50);
}
