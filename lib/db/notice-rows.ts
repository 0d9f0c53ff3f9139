import { v7 as uuid } from "uuid";
import type { NewNotice } from "@/lib/domain/notice";
import { type ReachablePerson, recipientsOf, type ToldIncident } from "@/lib/domain/recipients";
import { noticesTopic } from "@/lib/live/topics";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import type { IncidentState } from "./incident-state";
import { asIncidentRole, asOrgRole } from "./row-words";
import { rowsIn } from "./rows";

/** The notices that one incident gives rise to. */
export type NoticeRows = { incident: ToldIncident & { id: string }; notices: readonly NewNotice[] };

/** What decides whom a locked incident may tell. */
export function toldIncident({
  row,
  roles,
}: Pick<IncidentState, "row" | "roles">): ToldIncident & { id: string } {
  const { id, drill } = row;
  const assigned = roles.map(({ role, userId }) => ({ role: asIncidentRole(role), userId }));
  return { id, drill, private: row.private, assigned };
}

/** Everybody whom the notices may mean: who holds one of their roles in the organisation, or is named or assigned. */
export async function reachablePeople(
  tx: Tx,
  sets: readonly { incident: ToldIncident; notices: readonly Pick<NewNotice, "to">[] }[],
): Promise<ReachablePerson[]> {
  const roles = new Set(sets.flatMap(({ notices }) => notices.flatMap(({ to }) => to.roles)));
  const ids = new Set(
    sets.flatMap(({ incident, notices }) => [
      ...incident.assigned.map(({ userId }) => userId),
      ...notices.flatMap(({ to }) => to.userIds),
    ]),
  );
  const able = Prisma.sql`
    SELECT id, roles FROM users
     WHERE disabled_at IS NULL AND (roles && ${[...roles]}::text[] OR id = ANY(${[...ids]}::uuid[]))`;
  const rows = await rowsIn<{ id: string; roles: string[] }>(tx, able);
  return rows.map((row) => ({ id: row.id, roles: row.roles.map(asOrgRole) }));
}

/**
 * The part of a statement that writes the notices, one a person and cause: a cause that speaks again brings its notice up anew, unread;
 * and the topics of those who get one. `people` are those of `reachablePeople` where they are known already.
 */
export async function noticesPart(
  tx: Tx,
  sets: readonly NoticeRows[],
  now: Date,
  people?: readonly ReachablePerson[],
): Promise<{ parts: Prisma.Sql[]; topics: string[] }> {
  if (sets.every(({ notices }) => notices.length === 0)) return { parts: [], topics: [] };
  const able = people ?? (await reachablePeople(tx, sets));
  const rows = sets.flatMap(({ incident, notices }) =>
    notices.flatMap(({ kind, cause, payload, to }) =>
      recipientsOf(to, incident, able).map((userId) => {
        return { id: uuid(), userId, incidentId: incident.id, cause, kind, payload };
      }),
    ),
  );
  if (rows.length === 0) return { parts: [], topics: [] };
  const part = Prisma.sql`new_notice AS (
    INSERT INTO notices (id, user_id, incident_id, cause, kind, payload, at)
    SELECT n.id, n."userId", n."incidentId", n.cause, n.kind, n.payload, ${now}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(
        id uuid, "userId" uuid, "incidentId" uuid, cause text, kind text, payload jsonb)
     ORDER BY n."userId", n.cause
        ON CONFLICT (user_id, cause) DO UPDATE
       SET kind = excluded.kind, payload = excluded.payload, at = excluded.at, read_at = NULL)`;
  return { parts: [part], topics: [...new Set(rows.map(({ userId }) => noticesTopic(userId)))] };
}

/** Marks what asks for nothing any more as read; answers the topics of those whom it concerned. */
export async function quietNotices(tx: Tx, causes: readonly string[], now: Date): Promise<string[]> {
  if (causes.length === 0) return [];
  const read = Prisma.sql`
    UPDATE notices SET read_at = ${now}::timestamptz WHERE cause = ANY(${[...causes]}::text[]) AND read_at IS NULL
    RETURNING user_id AS "userId"`;
  const rows = await rowsIn<{ userId: string }>(tx, read);
  return [...new Set(rows.map(({ userId }) => noticesTopic(userId)))];
}
