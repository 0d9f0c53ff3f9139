import { v7 as uuid } from "uuid";
import type { z } from "zod";
import { heldRoles } from "@/lib/commands/hotfix-approval";
import { hotfixWrite, of, personActing, saveHotfix } from "@/lib/commands/hotfix-write";
import { timerFrame, timerNews } from "@/lib/commands/timer-frame";
import type { recordVerbal } from "@/lib/contracts/approvals";
import { readHotfixRecord } from "@/lib/db/hotfix-record";
import { granted } from "@/lib/db/refused";
import { asSeverity } from "@/lib/db/row-words";
import type { CommandContext } from "@/lib/db/transact";
import { verbalViewOf } from "@/lib/db/views/hotfix-parts";
import { withVerbal } from "@/lib/domain/hotfix-changes";
import { approvalRoleLabel } from "@/lib/domain/role-labels";
import { armGiven } from "@/lib/domain/timers-given";
import { witness as judge } from "@/lib/domain/verbal-approval";

type Input = z.output<typeof recordVerbal.body>;
type Answer = z.output<(typeof recordVerbal)["answer"]["schema"]>;

/**
 * Records an approval by word of mouth (R-APR-04): the caller is its witness. It counts at once; its giver is asked to confirm it in
 * writing, against a clock of its own.
 */
export function recordVerbalApproval(ctx: CommandContext, id: string, input: Input) {
  const actor = personActing(ctx, "hotfix.witness_verbal");
  const write = {
    command: "approval.witness",
    input,
    ref: id,
    action: "hotfix.witness_verbal",
    also: [actor.userId, input.approverId],
  } as const;
  return hotfixWrite<Answer>(ctx, write, async (record, state, { tx, now }) => {
    const { hotfix, level, roster, policy } = record;
    const { role, approverId, channel, words } = input;
    const { revision, spokenAt } = granted(judge(hotfix, input, actor.userId, level, roster, now));
    const { timing } = timerFrame(state.row, policy, now);
    const armed = armGiven(
      state.timers,
      policy.timers,
      "verbal_confirmation",
      asSeverity(state.row.severity),
      { from: now, personId: approverId, reason: "spoken" },
      timing,
    );
    const verbalId = uuid();
    await tx.verbalApproval.create({
      data: {
        ...{ id: verbalId, role, approverId, channel, words, spokenAt },
        hotfixId: id,
        revisionId: revision.id,
        witnessId: actor.userId,
        recordedAt: now,
        timerId: armed.timerId,
      },
    });
    const row = {
      ...{ id: uuid(), role, verbalId, byId: approverId, comment: null, at: now },
      revisionId: revision.id,
      round: hotfix.round,
    };
    await tx.approvalDecision.create({
      data: {
        ...row,
        hotfixId: id,
        decision: "approved",
        commit: revision.commit,
        contentHash: revision.contentHash,
        heldRoles: heldRoles(record, approverId),
        severity: state.row.severity,
        policyVersion: state.row.policyVersion,
      },
    });
    const verbal = { id: verbalId, role, approverId, witnessId: actor.userId, confirmed: null };
    const next = withVerbal(hotfix, { ...row, word: "approved" }, verbal);
    const hotfixState = await saveHotfix(tx, record, next);
    const named = { role, revision: revision.number, commit: revision.commit };
    const told = {
      ...of(record),
      title: record.rows.title,
      role: approvalRoleLabel(role),
      byId: actor.userId,
    };
    return {
      status: 201,
      answer: async (tx) => {
        const after = await readHotfixRecord(tx, state.row, id);
        const written = after.rows.verbals.find((one) => one.id === verbalId);
        if (written === undefined) throw new Error("the verbal approval was not written");
        return { ...verbalViewOf(written, after, armed.dueAt), state: hotfixState };
      },
      incidents: [
        {
          incidentId: state.row.id,
          timers: armed.timers,
          events: [
            {
              type: "approval.spoken",
              occurredAt: spokenAt < state.row.startedAt ? now : spokenAt,
              payload: {
                ...of(record),
                ...named,
                ...{ verbalId, approverId, channel, words },
                spokenAt: spokenAt.toISOString(),
              },
            },
            ...timerNews(armed.events),
          ],
          notices: [
            {
              kind: "verbal_recorded",
              cause: `verbal:${verbalId}`,
              payload: { ...told, verbalId },
              to: { roles: [], userIds: [approverId] },
            },
          ],
        },
      ],
    };
  });
}
