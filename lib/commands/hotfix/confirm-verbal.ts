import { v7 as uuid } from "uuid";
import type { z } from "zod";
import { hotfixWrite, of, personActing, saveHotfix } from "@/lib/commands/hotfix-write";
import { timerFrame, timerNews } from "@/lib/commands/timer-frame";
import type { confirmVerbal as contract } from "@/lib/contracts/approvals";
import { db } from "@/lib/db/client";
import { readHotfixRecord } from "@/lib/db/hotfix-record";
import { granted } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import { verbalViewOf } from "@/lib/db/views/hotfix-parts";
import { withAnswer } from "@/lib/domain/hotfix-changes";
import type { NewNotice } from "@/lib/domain/notice";
import { approvalRoleLabel } from "@/lib/domain/role-labels";
import { settleGiven } from "@/lib/domain/timers-given";
import { answerVerbal } from "@/lib/domain/verbal-approval";

type Answer = z.output<(typeof contract)["answer"]["schema"]>;

const hotfixOfVerbal = async (id: string) =>
  (await db().verbalApproval.findUnique({ where: { id }, select: { hotfixId: true } }))?.hotfixId;

/**
 * Its giver says in writing whether they approved (R-APR-04): "I did not" takes the approval out of the count, however late, and alarms
 * those who lead the response.
 */
export function confirmVerbal(ctx: CommandContext, id: string, { confirmed }: { confirmed: boolean }) {
  const actor = personActing(ctx, "approval.confirm");
  const write = {
    ...{ command: "approval.confirm_verbal", input: { confirmed }, ref: id, of: hotfixOfVerbal },
    ...{ what: "verbal approval", action: null },
  };
  return hotfixWrite<Answer>(ctx, write, async (record, state, { tx, now }) => {
    const { hotfix, policy, rows } = record;
    const row = rows.verbals.find((one) => one.id === id);
    const verbal = hotfix.verbals.find((one) => one.id === id);
    if (row === undefined || verbal === undefined) throw new Error("a verbal approval left its hotfix");
    granted(answerVerbal(verbal, actor.userId));
    await tx.verbalApproval.update({ where: { id }, data: { confirmed, answeredAt: now } });
    const next = withAnswer(hotfix, id, confirmed);
    const hotfixState = await saveHotfix(tx, record, next);
    const eventId = uuid();
    const { timing } = timerFrame(state.row, policy, now);
    const settled = settleGiven(state.timers, row.timerId, { at: now, eventId }, timing);
    const revision = rows.revisions.find((one) => one.id === row.revisionId);
    const named = { role: verbal.role, revision: revision?.number ?? 0, commit: revision?.commit ?? null };
    const denied: NewNotice = {
      kind: "verbal_denied",
      cause: `denied:${id}`,
      payload: {
        ...of(record),
        title: rows.title,
        role: approvalRoleLabel(verbal.role),
        byId: actor.userId,
      },
      to: {
        roles: ["incident_commander", "engineering_lead", "on_call_manager"],
        userIds: [rows.authorId, row.witnessId],
      },
    };
    return {
      answer: async (tx) => {
        const after = await readHotfixRecord(tx, state.row, hotfix.id);
        const now = after.rows.verbals.find((one) => one.id === id) ?? row;
        return { ...verbalViewOf(now, after, null), state: hotfixState };
      },
      incidents: [
        {
          incidentId: state.row.id,
          timers: settled.timers,
          events: [
            {
              id: eventId,
              type: "approval.spoken_answered",
              payload: { ...of(record), ...named, verbalId: id, confirmed },
            },
            ...timerNews(settled.events),
          ],
          notices: confirmed ? [] : [denied],
        },
      ],
    };
  });
}
