import { v7 as uuid } from "uuid";
import { armItem, clockLabel, dayColumn, dueFor, itemGiven } from "@/lib/commands/action-item-write";
import { actorId } from "@/lib/commands/hotfix-write";
import { demandSeen } from "@/lib/commands/incident-write";
import { demandMembers } from "@/lib/commands/known-person";
import { timerNews, timing } from "@/lib/commands/timer-frame";
import { db, type Tx } from "@/lib/db/client";
import type { ActionItem } from "@/lib/db/generated/client";
import type { NewEvent } from "@/lib/db/incident-effects";
import type { IncidentState } from "@/lib/db/incident-state";
import { demand, granted, notFound, Refused } from "@/lib/db/refused";
import { asActionItemState, asActionItemType, asPriority } from "@/lib/db/row-words";
import { type CommandContext, transact } from "@/lib/db/transact";
import { type ActionItemView, dayOf, readActionItemView } from "@/lib/db/views/action-item";
import {
  type ActionItemFacts,
  type ActionItemPatch,
  type ActionItemTurn,
  changeActionItem,
} from "@/lib/domain/action-item";
import { can } from "@/lib/domain/permissions";
import { refuse } from "@/lib/domain/refusal";
import type { SlaTimer } from "@/lib/domain/timer";
import { cancelGiven, moveGiven, settleGiven } from "@/lib/domain/timers-given";

type Input = ActionItemPatch & { version?: number | undefined };

/**
 * Changes an action item (R-PIR-04, R-SLA-18): its facts, done with what shows it, dropped with a reason, open again. Its clock follows: moved, met, stopped, armed anew. A
 * stale version is refused with the item as it is.
 */
export async function editActionItem(ctx: CommandContext, id: string, { version, ...patch }: Input) {
  const found = await db().actionItem.findUnique({ where: { id }, select: { incidentId: true } });
  if (found === null) throw notFound("action item");
  const write = {
    command: "action_item.edit",
    input: { id, version, ...patch },
    incidents: [found.incidentId],
  };
  return transact<ActionItemView>(ctx, write, async (room) => {
    const { tx, now } = room;
    const state = room.incident(found.incidentId);
    demandSeen(ctx, state, "action item");
    const row = await tx.actionItem.findUniqueOrThrow({ where: { id } });
    const me = actorId(ctx);
    const own = me !== null && (row.ownerId === me || row.createdById === me);
    demand(can(ctx.actor, "action_item.edit", { ...state.standing, own }), "action_item.edit");
    const answer = (tx: Tx) => readActionItemView(tx, id, ctx.actor, now);
    if (version !== undefined && version !== row.version) {
      const current = await answer(tx);
      throw new Refused(refuse("conflict", "version", "The action item was changed meanwhile.", { current }));
    }
    const before = factsOf(row);
    const { item, turn } = granted(changeActionItem(before, patch));
    if (turn === "unchanged") return { answer };
    if (item.ownerId !== null && item.ownerId !== before.ownerId) {
      await demandMembers(tx, state, [item.ownerId], "ownerId");
    }
    const eventId = uuid();
    const clock = await clockAfter(tx, state, { row, item, turn, eventId }, now);
    const { dueOn, ...facts } = item;
    await tx.actionItem.update({
      where: { id },
      data: {
        ...facts,
        dueOn: dayColumn(dueOn),
        endedAt: item.state === "open" ? null : now,
        timerId: clock.timerId,
        version: { increment: 1 },
      },
    });
    const given =
      item.ownerId !== before.ownerId || turn === "reopened" ? itemGiven({ id, ...item }, me) : [];
    const names = await ownersOf(tx, before, item);
    return {
      answer,
      incidents: [
        {
          incidentId: state.row.id,
          events: [eventOf(eventId, { id, before, item, turn }, names), ...clock.events],
          timers: clock.timers,
          notices: given,
        },
      ],
    };
  });
}

function factsOf(row: ActionItem): ActionItemFacts {
  const { title, ownerId, successCriterion, evidence } = row;
  return {
    ...{ title, ownerId, successCriterion, evidence },
    dueOn: dayOf(row.dueOn),
    type: row.type === null ? null : asActionItemType(row.type),
    priority: asPriority(row.priority),
    state: asActionItemState(row.state),
  };
}

type Turn = { row: ActionItem; item: ActionItemFacts; turn: ActionItemTurn; eventId: string };
type Clock = { timers: SlaTimer[]; events: NewEvent[]; timerId: string | null };

/** What the turn does to the clock of the item. */
async function clockAfter(
  tx: Tx,
  state: IncidentState,
  { row, item, turn, eventId }: Turn,
  now: Date,
): Promise<Clock> {
  const { timerId } = row;
  const frame = timing(now, false);
  if (turn === "reopened" || timerId === null) {
    if (turn === "done" || turn === "dropped") return { timers: state.timers, events: [], timerId };
    return armItem(tx, state, item, now);
  }
  const dueAt = await dueFor(tx, item.ownerId, item.dueOn);
  const stopped = turn === "dropped" || (turn === "edited" && (dueAt === null || item.ownerId === null));
  const change =
    turn === "done"
      ? settleGiven(state.timers, timerId, { at: now, eventId }, frame)
      : stopped || dueAt === null || item.ownerId === null
        ? cancelGiven(state.timers, timerId, "action item dropped", frame)
        : moveGiven(
            state.timers,
            timerId,
            { dueAt, personId: item.ownerId, label: clockLabel(item.title) },
            frame,
          );
  const gone = stopped && turn === "edited";
  return { timers: change.timers, events: timerNews(change.events), timerId: gone ? null : timerId };
}

async function ownersOf(
  tx: Tx,
  before: ActionItemFacts,
  item: ActionItemFacts,
): Promise<Map<string, string>> {
  const ids = [before.ownerId, item.ownerId].filter((id) => id !== null);
  const people = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

type Told = { id: string; before: ActionItemFacts; item: ActionItemFacts; turn: ActionItemTurn };

function eventOf(
  eventId: string,
  { id: itemId, before, item, turn }: Told,
  names: Map<string, string>,
): NewEvent {
  const about = { itemId, title: item.title };
  const evidence = item.evidence ?? "";
  if (turn === "done") return { id: eventId, type: "action_item.done", payload: { ...about, evidence } };
  if (turn === "dropped")
    return { id: eventId, type: "action_item.dropped", payload: { ...about, reason: evidence } };
  if (turn === "reopened") return { id: eventId, type: "action_item.reopened", payload: about };
  const shown = (facts: ActionItemFacts): Record<string, string | null> => ({
    title: facts.title,
    owner: facts.ownerId === null ? null : (names.get(facts.ownerId) ?? "somebody"),
    dueOn: facts.dueOn,
    successCriterion: facts.successCriterion,
    type: facts.type,
    priority: facts.priority,
  });
  const [was, is] = [shown(before), shown(item)];
  const changed = Object.keys(is).filter((field) => was[field] !== is[field]);
  const changes = Object.fromEntries(
    changed.map((field) => [field, { from: was[field] ?? null, to: is[field] ?? null }]),
  );
  return { id: eventId, type: "action_item.edited", payload: { ...about, changes } };
}
