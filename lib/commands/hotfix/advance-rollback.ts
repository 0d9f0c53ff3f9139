import type { z } from "zod";
import { actorId, hotfixWrite, of } from "@/lib/commands/hotfix-write";
import { timerFrame, timerNews } from "@/lib/commands/timer-frame";
import type { advanceRollback as contract } from "@/lib/contracts/deployments";
import { db, type Tx } from "@/lib/db/client";
import { type HotfixRecord, readHotfixRecord } from "@/lib/db/hotfix-record";
import type { IncidentEffects, NewEvent } from "@/lib/db/incident-effects";
import type { IncidentState } from "@/lib/db/incident-state";
import { granted } from "@/lib/db/refused";
import { asRollbackReason, asRollbackStage } from "@/lib/db/row-words";
import type { CommandContext } from "@/lib/db/transact";
import { rollbackViewOf } from "@/lib/db/views/hotfix-parts";
import { nextStage, type RollbackStage, rollbackReasonLabels } from "@/lib/domain/rollback";
import { cancelWhere } from "@/lib/domain/timers-cancel";
import { inTurn } from "@/lib/domain/timers-change";
import { rearmFix } from "@/lib/domain/timers-reopen";

type Input = z.output<typeof contract.body>;
type Answer = z.output<(typeof contract)["answer"]["schema"]>;
type Row = HotfixRecord["rows"]["rollbacks"][number];

const hotfixOfRollback = async (id: string) =>
  (await db().rollback.findUnique({ where: { id }, select: { hotfixId: true } }))?.hotfixId;

/**
 * Writes down what a stage of a rollback found, and goes on to the next; each is timed. Its end returns the hotfix to `rolled_back`, arms
 * the fix anew with its old deadline, and tells those who lead and speak (R-RBK-02).
 */
export function advanceRollback(ctx: CommandContext, id: string, input: Input) {
  const write = {
    ...{ command: "rollback.advance", input, ref: id, of: hotfixOfRollback },
    ...{ what: "rollback", action: "hotfix.roll_back" as const },
  };
  return hotfixWrite<Answer>(ctx, write, async (record, state, { tx, now }) => {
    const row = record.rows.rollbacks.find((one) => one.id === id);
    if (row === undefined) throw new Error("a rollback left its hotfix");
    const from = asRollbackStage(row.stage);
    const notes = input.notes ?? null;
    const stages = record.rows.stages.filter(({ rollbackId }) => rollbackId === id);
    const noted = stages.some((one) => one.stage === from && one.notes !== null);
    const step = granted(nextStage({ stage: from, noted }, input.stage, notes));
    const byId = actorId(ctx);
    const done = step.moves && input.stage === "done";
    if (step.moves) await move(tx, row, { to: input.stage, byId, now });
    if (notes !== null) {
      const before = stages.find((one) => one.stage === step.notesFor)?.notes;
      const whole = before ? `${before}\n${notes}` : notes;
      await tx.rollbackStage.update({
        where: { rollbackId_stage: { rollbackId: id, stage: step.notesFor } },
        data: { notes: whole, byId },
      });
    }
    await tx.hotfix.update({
      where: { id: row.hotfixId },
      data: { version: { increment: 1 }, ...(done ? { state: "rolled_back" } : {}) },
      select: { id: true },
    });
    if (done) {
      await tx.deployment.updateMany({
        where: { hotfixId: row.hotfixId, state: "deploying" },
        data: { state: "failed", finishedAt: now },
      });
    }
    const minutes = Math.round((now.getTime() - row.startedAt.getTime()) / 60_000);
    const events: NewEvent[] = [];
    if (notes !== null) {
      events.push({ type: "rollback.noted", payload: { ...of(record), stage: step.notesFor, notes } });
    }
    if (step.moves && input.stage !== "done") {
      events.push({
        type: "rollback.stage_reached",
        payload: { ...of(record), stage: input.stage, minutes },
      });
    }
    const later = done && (await laterDeployment(tx, record));
    const effects = done ? undone(record, state, row, { now, minutes, byId, later }) : {};
    return {
      answer: async (tx) => {
        const after = await readHotfixRecord(tx, state.row, row.hotfixId);
        const written = after.rows.rollbacks.find((one) => one.id === id) ?? row;
        return { ...rollbackViewOf(written, after), hotfixState: after.hotfix.state };
      },
      incidents: [{ incidentId: state.row.id, ...effects, events: [...events, ...(effects.events ?? [])] }],
    };
  });
}

async function move(
  tx: Tx,
  row: Row,
  { to, byId, now }: { to: RollbackStage; byId: string | null; now: Date },
) {
  await tx.rollbackStage.update({
    where: { rollbackId_stage: { rollbackId: row.id, stage: row.stage } },
    data: { endedAt: now, byId },
  });
  await tx.rollback.update({
    where: { id: row.id },
    data: { stage: to, ...(to === "done" ? { doneAt: now } : {}) },
  });
  if (to !== "done") {
    await tx.rollbackStage.create({ data: { rollbackId: row.id, stage: to, startedAt: now } });
  }
}

/** Whether a hotfix that was deployed after this one is in production still: its moment and its watches stay. */
async function laterDeployment(tx: Tx, { rows }: HotfixRecord): Promise<boolean> {
  if (rows.deployedAt === null) return false;
  const later = await tx.hotfix.count({
    where: {
      incidentId: rows.incidentId,
      state: { in: ["deployed", "verified"] },
      deployedAt: { gt: rows.deployedAt },
    },
  });
  return later > 0;
}

/** What the end of a rollback does to the clocks: the fix is owed again, and nobody watches what is no longer there. */
function undone(
  record: HotfixRecord,
  state: IncidentState,
  row: Row,
  { now, minutes, byId, later }: { now: Date; minutes: number; byId: string | null; later: boolean },
): Pick<IncidentEffects, "patch" | "timers" | "events" | "notices"> {
  const { level, anchors, timing } = timerFrame(state.row, record.policy, now);
  const reason = asRollbackReason(row.reason);
  const change = inTurn(
    state.timers,
    (list) => cancelWhere(list, ({ anchor }) => anchor === "deployed" && !later, "rolled back", now),
    (list) => rearmFix(list, level, anchors, "rolled back", timing),
  );
  return {
    ...(later ? {} : { patch: { deployedAt: null } }),
    timers: change.timers,
    events: [
      { type: "rollback.done", payload: { ...of(record), reason, minutes } },
      ...timerNews(change.events),
    ],
    notices: [
      {
        kind: "rolled_back",
        cause: `rollback:${row.id}`,
        payload: {
          ...of(record),
          title: record.rows.title,
          reason: rollbackReasonLabels[reason],
          byId,
        },
        to: {
          roles: ["incident_commander", "engineering_lead", "on_call_manager", "communications_lead"],
          userIds: [record.rows.authorId],
        },
      },
    ],
  };
}
