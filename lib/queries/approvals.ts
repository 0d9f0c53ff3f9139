import type { z } from "zod";
import type { listApprovals } from "@/lib/contracts/approvals";
import { Prisma } from "@/lib/db/generated/client";
import { asApprovalRole, asHotfixState, asSeverity } from "@/lib/db/row-words";
import { rowsOf } from "@/lib/db/rows";
import { asksOf, visibleIncident } from "@/lib/db/visible-incident";
import type { Actor } from "@/lib/domain/actor";
import { holdsRole } from "@/lib/domain/approval";
import type { ApprovalRole } from "@/lib/domain/hotfix-words";
import { approvingRoles } from "@/lib/domain/roles";

type Person = Extract<Actor, { kind: "person" }>;
type Inbox = z.output<(typeof listApprovals)["answer"]["schema"]>;
type Row = {
  id: string;
  number: number;
  title: string;
  state: string;
  incidentId: string;
  key: string;
  incidentTitle: string;
  severity: string;
  authorId: string;
  author: string;
  askedAt: Date | null;
  fixDueAt: Date | null;
  verbalId: string | null;
  roles: string[];
  awayId: string | null;
  away: string | null;
};

const shared = Prisma.sql`h.id, h.number, h.title, h.state, i.id AS "incidentId", i.key, i.title AS "incidentTitle", i.severity,
  h.author_id AS "authorId", u.name AS author,
  (SELECT max(t.due_at) FROM sla_timers t WHERE t.incident_id = i.id AND t.rule = 'fix_deployed' AND t.settled_at IS NULL
      AND t.state <> 'cancelled') AS "fixDueAt"`;

/** The slots that somebody may fill by their roles in the organisation. */
function fillable({ roles }: Person): ApprovalRole[] {
  return [...approvingRoles, "reviewer" as const].filter((role) => holdsRole(roles, role));
}

/** The statement behind the decisions of an inbox: slots that the viewer may fill, that nobody has filled, of hotfixes that are not their own; those of a drill ask who takes part in it (R-KNW-02). */
export function awaitedDecisions(actor: Person, limit: number): Prisma.Sql {
  const me = Prisma.sql`${actor.userId}::uuid`;
  return Prisma.sql`
    SELECT ${shared}, q.at AS "askedAt", NULL::uuid AS "verbalId", w.id AS "awayId", w.name AS away,
           ARRAY(SELECT s FROM unnest(q.roles) s WHERE s = ANY(${fillable(actor)}::text[]) AND NOT EXISTS (
             SELECT 1 FROM approval_decisions d
              WHERE d.hotfix_id = h.id AND d.round = h.round AND d.role = s AND (d.by_id = ${me} OR d.decision = 'approved')
                AND d.decision <> 'withdrawn'
                AND NOT EXISTS (SELECT 1 FROM verbal_approvals v WHERE v.id = d.verbal_id AND v.confirmed = false)
                AND NOT EXISTS (SELECT 1 FROM approval_decisions n WHERE n.hotfix_id = d.hotfix_id AND n.round = d.round
                                   AND n.role = d.role AND n.by_id = d.by_id AND n.id > d.id))) AS roles
      FROM hotfixes h
      JOIN incidents i ON i.id = h.incident_id
      JOIN users u ON u.id = h.author_id
      JOIN hotfix_revisions r ON r.id = h.revision_id
      JOIN LATERAL (SELECT a.roles, a.at FROM approval_requests a WHERE a.hotfix_id = h.id AND a.round = h.round
                     ORDER BY a.id DESC LIMIT 1) q ON true
      LEFT JOIN LATERAL (SELECT p.id, p.name FROM delegations g JOIN users p ON p.id = g.user_id
                     WHERE g.delegate_id = ${me} AND g.from_at <= now() AND g.until_at > now() AND p.roles && q.roles
                     LIMIT 1) w ON true
     WHERE h.state = 'awaiting_approval' AND h.author_id <> ${me}
       AND r.committer_id IS DISTINCT FROM ${me} AND r.pusher_id IS DISTINCT FROM ${me}
       AND q.roles && ${fillable(actor)}::text[]
       AND i.status NOT IN ('closed', 'merged', 'cancelled')
       AND NOT EXISTS (
         SELECT 1 FROM approval_decisions o
          WHERE o.hotfix_id = h.id AND o.round = h.round AND o.by_id = ${me} AND o.decision = 'approved'
            AND NOT EXISTS (SELECT 1 FROM verbal_approvals v WHERE v.id = o.verbal_id AND v.confirmed = false)
            AND NOT EXISTS (SELECT 1 FROM approval_decisions n WHERE n.hotfix_id = o.hotfix_id AND n.round = o.round
                               AND n.role = o.role AND n.by_id = ${me} AND n.id > o.id))
       AND ${asksOf(actor)}
     ORDER BY "fixDueAt" NULLS LAST, q.at LIMIT ${limit}`;
}

/** The statement behind the verbal approvals that the viewer is said to have given and has not answered (R-APR-04). */
export function awaitedConfirmations(actor: Person, limit: number): Prisma.Sql {
  return Prisma.sql`
    SELECT ${shared}, v.recorded_at AS "askedAt", v.id AS "verbalId", ARRAY[v.role] AS roles, NULL::uuid AS "awayId", NULL AS away
      FROM verbal_approvals v
      JOIN hotfixes h ON h.id = v.hotfix_id
      JOIN incidents i ON i.id = h.incident_id
      JOIN users u ON u.id = h.author_id
     WHERE v.approver_id = ${actor.userId}::uuid AND v.confirmed IS NULL AND ${visibleIncident(actor)}
     ORDER BY v.recorded_at LIMIT ${limit}`;
}

/** What waits for the viewer's decision or written confirmation (R-APR-05), the earliest deadline first. Two statements. */
export async function approvalInbox(actor: Person, limit: number): Promise<Inbox> {
  const confirmations = await rowsOf<Row>(awaitedConfirmations(actor, limit));
  const decisions = fillable(actor).length === 0 ? [] : await rowsOf<Row>(awaitedDecisions(actor, limit));
  const open = decisions.filter(({ roles }) => roles.length > 0);
  return { items: [...confirmations, ...open].slice(0, limit).map(itemOf), nextCursor: null };
}

function itemOf(row: Row): Inbox["items"][number] {
  const { id, number, title, key } = row;
  return {
    hotfix: { id, number, title, state: asHotfixState(row.state) },
    incident: { id: row.incidentId, key, title: row.incidentTitle, severity: asSeverity(row.severity) },
    kind: row.verbalId === null ? "decision" : "verbal_confirmation",
    verbalId: row.verbalId,
    roles: row.roles.map(asApprovalRole),
    author: { id: row.authorId, name: row.author },
    askedAt: row.askedAt?.toISOString() ?? null,
    fixDueAt: row.fixDueAt?.toISOString() ?? null,
    inPlaceOf: row.awayId !== null && row.away !== null ? { id: row.awayId, name: row.away } : null,
  };
}
