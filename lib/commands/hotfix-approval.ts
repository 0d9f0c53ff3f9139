import { v7 as uuid } from "uuid";
import { of } from "@/lib/commands/hotfix-write";
import { addressees } from "@/lib/commands/stand-ins";
import type { Tx } from "@/lib/db/client";
import type { HotfixRecord } from "@/lib/db/hotfix-record";
import type { NewEvent } from "@/lib/db/incident-effects";
import type { IncidentState } from "@/lib/db/incident-state";
import type { Hotfix, Revision } from "@/lib/domain/hotfix";
import type { ApprovalRole } from "@/lib/domain/hotfix-words";
import type { NewNotice } from "@/lib/domain/notice";
import { approvalRoleLabel } from "@/lib/domain/role-labels";
import { type IncidentRole, orgRoles } from "@/lib/domain/roles";

type Asked = { id: string; event: NewEvent; notices: NewNotice[] };

/** Asks the roles of the level for approval of the present revision (R-APR-01): the request, what is recorded, whom it tells. */
export async function askForApproval(
  tx: Tx,
  record: HotfixRecord,
  asked: { hotfix: Hotfix; revision: Revision; byId: string | null; state: IncidentState; now: Date },
): Promise<Asked> {
  const { level, rows } = record;
  const { hotfix, revision, byId, state, now } = asked;
  const id = uuid();
  await tx.approvalRequest.create({
    data: {
      id,
      hotfixId: hotfix.id,
      revisionId: revision.id,
      round: hotfix.round,
      severity: state.row.severity,
      roles: level.approverRoles,
      requestedById: byId,
      at: now,
    },
  });
  const roles = level.approverRoles.flatMap(rolesToTell);
  const barred = [rows.authorId, revision.committerId, revision.pusherId];
  const to = await addressees(tx, state, roles, { except: barred, now });
  const payload = {
    hotfixId: hotfix.id,
    hotfix: hotfix.number,
    title: rows.title,
    roles: level.approverRoles.map(approvalRoleLabel),
    byId,
  };
  return {
    id,
    event: {
      type: "approval.requested",
      payload: {
        ...of(record),
        roles: level.approverRoles,
        revision: revision.number,
        commit: revision.commit,
      },
    },
    notices: [{ kind: "approval_requested", cause: approvalCause(hotfix.id), payload, to }],
  };
}

/** The cause of all that one hotfix asks of its approvers. */
export function approvalCause(hotfixId: string): string {
  return `approval:${hotfixId}`;
}

/** Whom a slot asks: its role; for the ordinary review the leads and responders. */
function rolesToTell(role: ApprovalRole): IncidentRole[] {
  return role === "reviewer" ? ["engineering_lead", "responder"] : [role];
}

/** The roles in the organisation that gave somebody the right to decide, for the record (R-APR-02). */
export function heldRoles(record: HotfixRecord, userId: string): string[] {
  const roles = record.roster.get(userId)?.roles ?? [];
  return orgRoles.filter((role) => roles.includes(role));
}
