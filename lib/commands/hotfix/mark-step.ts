import { createItem, type NewActionItem } from "@/lib/commands/action-item-write";
import { actorId, hotfixWrite, of, saveHotfix, viewAfter } from "@/lib/commands/hotfix-write";
import { isMember } from "@/lib/commands/known-person";
import { workflowOf } from "@/lib/db/hotfix-facts";
import type { HotfixRecord } from "@/lib/db/hotfix-record";
import type { IncidentState } from "@/lib/db/incident-state";
import { notFound, Refused } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import type { HotfixView } from "@/lib/db/views/hotfix";
import { gateOf } from "@/lib/domain/gate";
import { isUnderWay, type StepState } from "@/lib/domain/hotfix-words";
import { refuse } from "@/lib/domain/refusal";

/**
 * Marks a step of the workflow as done, skipped with its reason, or open again. The step that changes production waits for the gate
 * (R-FIX-02).
 */
export function markStep(
  ctx: CommandContext,
  id: string,
  key: string,
  input: { state: StepState; note?: string | null | undefined },
) {
  const write = {
    command: "hotfix.mark_step",
    input: { key, ...input },
    ref: id,
    action: "hotfix.step",
  } as const;
  return hotfixWrite<HotfixView>(ctx, write, async (record, state, { tx, now }) => {
    const { hotfix, rows, level, roster } = record;
    const step = workflowOf(record.policy, rows.workflow).steps.find((one) => one.key === key);
    if (step === undefined) throw notFound("step");
    const note = input.note ?? null;
    if (input.state === "skipped" && note === null) throw withoutReason();
    const gate = gateOf(hotfix, level, roster);
    if (step.production && input.state === "done" && isUnderWay(hotfix.state) && !gate.open) {
      throw new Refused(
        refuse("conflict", "R-FIX-02", "This step changes production: it waits for what is missing.", {
          errors: gate.missing.map(({ key, label, remedy }) => ({
            path: key,
            message: `${label}. ${remedy}`,
          })),
        }),
      );
    }
    const before = rows.steps.find((one) => one.key === key);
    const row = { state: input.state, note, byId: actorId(ctx), at: now };
    await tx.hotfixStep.upsert({
      where: { hotfixId_key: { hotfixId: id, key } },
      create: { hotfixId: id, key, ...row },
      update: row,
    });
    const others = rows.steps.some((one) => one.key !== key && one.state !== "open");
    await saveHotfix(tx, record, { ...hotfix, begun: others || input.state !== "open" });
    const payload = { ...of(record), step: key, purpose: step.purpose, state: input.state, note };
    const marked = { type: "hotfix.step_marked" as const, payload };
    const planned = plansFix(key) && input.state === "done" && before?.state !== "done";
    const item = planned ? await createItem(tx, ctx, state, properFix(record, state), now) : null;
    return {
      answer: viewAfter(ctx, record, state, now),
      incidents: [
        { incidentId: state.row.id, ...item?.effects, events: [marked, ...(item?.effects.events ?? [])] },
      ],
    };
  });
}

/** The step of the flag's workflow behind which the proper fix stands as an action item (R-FIX-02). */
function plansFix(key: string): boolean {
  return key === "plan_fix";
}

/** The feature stays off until somebody does it: to the hotfix's author first, who gives it on with its date, or to nobody where they are gone. */
function properFix({ hotfix, rows, roster }: HotfixRecord, state: IncidentState): NewActionItem {
  const flag = rows.flag === null ? "" : ` and turn ${rows.flag} on again`;
  const author = roster.get(hotfix.authorId);
  const able = author !== undefined && !author.disabled && isMember(state, hotfix.authorId);
  return {
    title: `Fix properly what hotfix ${hotfix.number} turned off${flag}: ${rows.title}`.slice(0, 300),
    ownerId: able ? hotfix.authorId : null,
    successCriterion: "The proper fix is in production, and the feature is on again.",
    type: "process",
    priority: "high",
  };
}

function withoutReason(): Refused {
  const message = "say why this step is left out";
  return new Refused(
    refuse("invalid", "R-FIX-02", `note: ${message}.`, { errors: [{ path: "note", message }] }),
  );
}
