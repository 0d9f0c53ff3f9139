import { v7 as uuid } from "uuid";
import type { z } from "zod";
import { heldRoles } from "@/lib/commands/hotfix-approval";
import { hotfixWrite, of, personActing, saveHotfix } from "@/lib/commands/hotfix-write";
import type { decide as contract } from "@/lib/contracts/approvals";
import { readHotfixRecord } from "@/lib/db/hotfix-record";
import { demand, granted, Refused } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import { decisionViewOf } from "@/lib/db/views/hotfix-parts";
import { decideAction } from "@/lib/domain/approval";
import { decide as judge } from "@/lib/domain/decide";
import { withDecision } from "@/lib/domain/hotfix-changes";
import type { ApprovalRole, DecisionWord } from "@/lib/domain/hotfix-words";
import { can } from "@/lib/domain/permissions";
import { refuse } from "@/lib/domain/refusal";
import { approvalRoleLabel } from "@/lib/domain/role-labels";

type Answer = z.output<(typeof contract)["answer"]["schema"]>;
type Input = {
  role: ApprovalRole;
  decision: DecisionWord;
  comment?: string | null | undefined;
  commit?: string | undefined;
  revisionId?: string | undefined;
};

/**
 * Records one person's decision on the present revision (R-APR-01 to 06). The incident's row is locked before the rule is asked: two
 * decisions, a revision, a deployment and a change of severity never pass one another.
 */
export function decide(ctx: CommandContext, id: string, input: Input) {
  const actor = personActing(ctx, "hotfix.decide");
  const write = { command: "approval.decide", input, ref: id, action: null, also: [actor.userId] };
  return hotfixWrite<Answer>(ctx, write, async (record, state, { tx, now }) => {
    const { hotfix, level } = record;
    const { role, decision: word } = input;
    const action = decideAction(role);
    if (action === null) throw new Refused(nobodyDecidesAs(role));
    demand(can(ctx.actor, action, state.standing), action);
    if (word === "withdrawn") {
      demand(
        can(ctx.actor, "hotfix.withdraw_decision", { ...state.standing, own: true }),
        "hotfix.withdraw_decision",
      );
    }
    const comment = input.comment ?? null;
    const revision = granted(judge(hotfix, { ...input, decision: word, comment }, actor, level));
    const row = {
      ...{ id: uuid(), role, comment, byId: actor.userId, at: now, verbalId: null },
      revisionId: revision.id,
      round: hotfix.round,
    };
    await tx.approvalDecision.create({
      data: {
        ...row,
        hotfixId: id,
        decision: word,
        commit: revision.commit,
        contentHash: revision.contentHash,
        heldRoles: heldRoles(record, actor.userId),
        severity: state.row.severity,
        policyVersion: state.row.policyVersion,
      },
    });
    const next = withDecision(hotfix, { ...row, word });
    const hotfixState = await saveHotfix(tx, record, next);
    const named = { role, revision: revision.number, commit: revision.commit };
    const payload = { ...of(record), title: record.rows.title, role, decision: word, byId: actor.userId };
    return {
      status: 201,
      answer: async (tx) => {
        const after = await readHotfixRecord(tx, state.row, id);
        return { ...decisionViewOf({ ...row, word }, after), state: hotfixState };
      },
      incidents: [
        {
          incidentId: state.row.id,
          events: [
            { type: "approval.decided", payload: { ...of(record), ...named, decision: word, comment } },
          ],
          notices: [
            {
              kind: "approval_decided",
              cause: `decided:${id}:${role}`,
              payload,
              to: { roles: [], userIds: record.rows.authorId === actor.userId ? [] : [record.rows.authorId] },
            },
          ],
        },
      ],
    };
  });
}

function nobodyDecidesAs(role: ApprovalRole) {
  return refuse("conflict", "R-APR-01", `Nobody decides as ${approvalRoleLabel(role)}.`);
}
