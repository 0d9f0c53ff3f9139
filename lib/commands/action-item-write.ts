import { v7 as uuid } from "uuid";
import { demandEntries } from "@/lib/commands/entries-cited";
import { actorId } from "@/lib/commands/hotfix-write";
import { demandMembers } from "@/lib/commands/known-person";
import { timerNews, timing } from "@/lib/commands/timer-frame";
import type { Tx } from "@/lib/db/client";
import type { NewEvent } from "@/lib/db/incident-effects";
import type { IncidentState } from "@/lib/db/incident-state";
import { policyOfVersion } from "@/lib/db/policy-store";
import { asSeverity } from "@/lib/db/row-words";
import type { CommandContext } from "@/lib/db/transact";
import { dueMoment } from "@/lib/domain/action-item";
import type { NewNotice } from "@/lib/domain/notice";
import type { ActionItemType, Priority } from "@/lib/domain/review-words";
import { actionItemRule, type SlaTimer } from "@/lib/domain/timer";
import { armGiven } from "@/lib/domain/timers-given";

export type NewActionItem = {
  title: string;
  ownerId?: string | null | undefined;
  dueOn?: string | null | undefined;
  successCriterion?: string | null | undefined;
  type?: ActionItemType | null | undefined;
  priority?: Priority | undefined;
  entryId?: string | null | undefined;
};

/** What a clock of an action item is called: it stands in lists and notices beside others. */
export function clockLabel(title: string): string {
  return `Finish: ${title}`.slice(0, 200);
}

/** The column of a day. */
export function dayColumn(dueOn: string | null): Date | null {
  return dueOn === null ? null : new Date(`${dueOn}T00:00:00Z`);
}

/** When a day is over where its owner lives; null without owner or date (R-SLA-18). */
export async function dueFor(tx: Tx, ownerId: string | null, dueOn: string | null): Promise<Date | null> {
  if (ownerId === null || dueOn === null) return null;
  const owner = await tx.user.findUniqueOrThrow({ where: { id: ownerId }, select: { timeZone: true } });
  return dueMoment(dueOn, owner.timeZone);
}

type ItemClock = { ownerId: string | null; dueOn: string | null; title: string };
type Armed = { timers: SlaTimer[]; events: NewEvent[]; timerId: string | null };

/** Arms the clock of an action item that has an owner and a date (R-SLA-18), a practice incident's and one recorded afterwards too: it runs from now on. */
export async function armItem(
  tx: Tx,
  { row, timers }: Pick<IncidentState, "row" | "timers">,
  { ownerId, dueOn, title }: ItemClock,
  now: Date,
): Promise<Armed> {
  const dueAt = await dueFor(tx, ownerId, dueOn);
  if (dueAt === null || ownerId === null) return { timers, events: [], timerId: null };
  const policy = await policyOfVersion(tx, row.policyVersion);
  const about = {
    from: now,
    personId: ownerId,
    reason: "action planned",
    given: { dueAt, label: clockLabel(title) },
  } as const;
  const frame = timing(now, false);
  const armed = armGiven(timers, policy.timers, actionItemRule, asSeverity(row.severity), about, frame);
  return { timers: armed.timers, events: timerNews(armed.events), timerId: armed.timerId };
}

/** Tells somebody of an action item that another person gave them. */
export function itemGiven(
  item: { id: string; title: string; ownerId: string | null; dueOn: string | null },
  byId: string | null,
): NewNotice[] {
  const { id: itemId, title, ownerId, dueOn } = item;
  if (ownerId === null || ownerId === byId) return [];
  const payload = { itemId, title, dueOn, byId };
  return [
    {
      kind: "action_item_assigned",
      cause: `action_item:${itemId}`,
      payload,
      to: { roles: [], userIds: [ownerId] },
    },
  ];
}

/** Records an action item of a locked incident, with its clock; answers its id and what the decision has to carry. */
export async function createItem(
  tx: Tx,
  ctx: CommandContext,
  state: IncidentState,
  input: NewActionItem,
  now: Date,
): Promise<{ id: string; effects: { events: NewEvent[]; timers: SlaTimer[]; notices: NewNotice[] } }> {
  const { title, ownerId = null, dueOn = null, successCriterion = null, type = null, entryId = null } = input;
  if (ownerId !== null) await demandMembers(tx, state, [ownerId], "ownerId");
  if (entryId !== null) await demandEntries(tx, state.row.id, [entryId], "entryId");
  const armed = await armItem(tx, state, { ownerId, dueOn, title }, now);
  const id = uuid();
  await tx.actionItem.create({
    data: {
      ...{ id, title, ownerId, successCriterion, type, entryId, state: "open", timerId: armed.timerId },
      incidentId: state.row.id,
      dueOn: dayColumn(dueOn),
      priority: input.priority ?? "medium",
      createdById: actorId(ctx),
      createdAt: now,
    },
  });
  const created = {
    type: "action_item.created" as const,
    payload: { itemId: id, title, ownerId, dueOn, type },
  };
  return {
    id,
    effects: {
      events: [created, ...armed.events],
      timers: armed.timers,
      notices: itemGiven({ id, title, ownerId, dueOn }, actorId(ctx)),
    },
  };
}
