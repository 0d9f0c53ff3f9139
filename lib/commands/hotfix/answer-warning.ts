import { actorId, hotfixWrite, of, saveHotfix, viewAfter } from "@/lib/commands/hotfix-write";
import { demand, notFound } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import type { HotfixView } from "@/lib/db/views/hotfix";
import { warningsOf } from "@/lib/domain/gate";
import { withWarningAnswered } from "@/lib/domain/hotfix-changes";

import { allowedActions } from "@/lib/domain/permissions";
import { mayAnswerWarnings } from "@/lib/domain/warning-rights";

/** Says why a warning about the present revision is acceptable (R-FIX-05); a new revision asks anew. */
export function answerWarning(ctx: CommandContext, id: string, key: string, input: { answer: string }) {
  const write = {
    ...{ command: "hotfix.answer_warning", input: { key, ...input }, ref: id },
    action: null,
  };
  return hotfixWrite<HotfixView>(ctx, write, async (record, state, { tx, now }) => {
    const { hotfix } = record;
    demand(mayAnswerWarnings(allowedActions(ctx.actor, state.standing)), "hotfix.rollback_plan");
    const warning = warningsOf(hotfix).find((one) => one.key === key);
    if (warning === undefined || hotfix.revision === null) throw notFound("warning");
    const row = { text: input.answer, byId: actorId(ctx), at: now };
    const revisionId = hotfix.revision.id;
    await tx.warningAnswer.upsert({
      where: { revisionId_key: { revisionId, key } },
      create: { hotfixId: id, revisionId, key, ...row },
      update: row,
    });
    await saveHotfix(tx, record, withWarningAnswered(hotfix, key));
    const payload = { ...of(record), key, warning: warning.message, answer: input.answer };
    return {
      answer: viewAfter(ctx, record, state, now),
      incidents: [
        { incidentId: state.row.id, events: [{ type: "hotfix.warning_answered" as const, payload }] },
      ],
    };
  });
}
