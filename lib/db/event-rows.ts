import { Prisma } from "./generated/client";

/** A timeline event as it is stored; text columns only for a person's note. */
export type EventRow = {
  id: string;
  incidentId: string;
  type: string;
  payload?: unknown;
  body?: string;
  kind?: string;
  rationale?: string | null;
  keyMoment?: string | null;
  occurredAt: Date;
  recordedAt: Date;
  authorId: string | null;
};

/** The part of a statement that appends any number of events; none for none. */
export function newEventsPart(rows: readonly EventRow[]): Prisma.Sql[] {
  if (rows.length === 0) return [];
  const part = Prisma.sql`new_event AS (
    INSERT INTO timeline_events (id, incident_id, type, payload, body, kind, rationale, key_moment, occurred_at, recorded_at, author_id)
    SELECT n.id, n."incidentId", n.type, coalesce(n.payload, '{}'), n.body, n.kind, n.rationale, n."keyMoment", n."occurredAt",
           n."recordedAt", n."authorId"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(
        id uuid, "incidentId" uuid, type text, payload jsonb, body text, kind text, rationale text, "keyMoment" text,
        "occurredAt" timestamptz, "recordedAt" timestamptz, "authorId" uuid))`;
  return [part];
}
