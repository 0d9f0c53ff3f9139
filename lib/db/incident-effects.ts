import { v7 as uuid } from "uuid";
import type { Actor } from "@/lib/domain/actor";
import { type NewNotice, quietCauses, timerNotices } from "@/lib/domain/notice";
import { isPaged } from "@/lib/domain/page-answer";
import type { ReachablePerson, ToldIncident } from "@/lib/domain/recipients";
import type { KeyMoment, TimelineKind } from "@/lib/domain/timeline-entry";
import type { SystemEvent } from "@/lib/domain/timeline-event";
import type { SlaTimer } from "@/lib/domain/timer";
import { nextDue } from "@/lib/domain/timer-next";
import { lineTopic, timersTopic } from "@/lib/live/topics";
import type { Unwritten } from "./audit";
import type { Tx } from "./client";
import { type EventRow, newEventsPart } from "./event-rows";
import type { Incident, Prisma } from "./generated/client";
import type { IncidentState } from "./incident-state";
import { type NewIncident, newIncidentParts } from "./new-incident";
import { noticesPart, quietNotices, toldIncident } from "./notice-rows";
import { writeTimers } from "./timer-rows";

/** An event to append: what the product records, or a person's note. `occurredAt` defaults to the command's now. */
export type NewEvent = { id?: string; occurredAt?: Date } & (
  | (SystemEvent & { keyMoment?: KeyMoment })
  | { type: "note"; body: string; kind: TimelineKind; rationale: string | null; keyMoment: KeyMoment | null }
);

/** What lists need of an incident's timers, kept in its row. */
type Digest = Pick<Incident, "nextDueAt" | "nextDueLabel" | "nextBreachAt" | "paged">;

/** The digest of the full set of an incident's timers. */
export function digestOf(timers: readonly SlaTimer[]): Digest {
  const due = nextDue(timers);
  return {
    nextDueAt: due?.dueAt ?? null,
    nextDueLabel: due?.label ?? null,
    nextBreachAt: due?.breachAt ?? null,
    paged: isPaged(timers),
  };
}

/** What a decision does to one incident: columns, appended events, and the full set of its timers afterwards. */
export type IncidentEffects = {
  incidentId: string;
  /** The incident itself, where it is new: its row with its next deadline, its services and first roles. */
  isNew?: NewIncident;
  patch?: Omit<Prisma.IncidentUncheckedUpdateInput, "id" | "version" | keyof Digest | "private"> & {
    private?: boolean;
  };
  events?: readonly NewEvent[];
  timers?: readonly SlaTimer[];
  /** What people are told beside what the timers say by themselves. */
  notices?: readonly NewNotice[];
  /** Done by a clock: the version that people edit against stays. */
  quiet?: boolean;
};

/** Effects with the incident as it was under its lock; null for a new one. */
export type IncidentChange = { effects: IncidentEffects; state: IncidentState | null };

/** The ids of the events of each change, the topics to announce, and what the statement that ends the change has to write still. */
export type Written = Unwritten & { eventIds: string[][]; topics: string[] };

/**
 * Writes what any number of changes alter, each on an incident of its own, in a number of statements that does not grow with
 * them where they are quiet, and hands all that they add over to the last statement, which the audit entries are in. `people` are those of `reachablePeople` where they are known already.
 */
export async function writeEffects(
  tx: Tx,
  changes: readonly IncidentChange[],
  actor: Actor,
  now: Date,
  people?: readonly ReachablePerson[],
): Promise<Written> {
  await writeIncidents(tx, changes);
  const events = changes.map(({ effects }) =>
    (effects.events ?? []).map((event) => eventRow(event, effects.incidentId, actor, now)),
  );
  const sets = changes.flatMap(({ effects: { incidentId, timers }, state }) =>
    timers ? [{ incidentId, before: state?.timers ?? [], after: timers }] : [],
  );
  const timers = await writeTimers(tx, sets, now);
  const quieted = await quietNotices(
    tx,
    sets.flatMap(({ before, after }) => quietCauses(before, after)),
    now,
  );
  const told = await noticesPart(tx, changes.map(noticesOf), now, people);
  return {
    eventIds: events.map((list) => list.map((event) => event.id)),
    topics: [
      ...changes.flatMap(lineTopics),
      ...new Set([...quieted, ...told.topics]),
      ...(timers.next ? [timersTopic(timers.next)] : []),
    ],
    parts: [
      ...changes.flatMap(({ effects: { isNew } }) => (isNew ? newIncidentParts(isNew) : [])),
      ...newEventsPart(events.flat()),
      ...timers.parts,
      ...told.parts,
    ],
    numbered: changes.some(({ effects }) => effects.isNew !== undefined),
  };
}

/** The columns of changed incidents, with their next deadline; those that a clock changed in one statement. */
async function writeIncidents(tx: Tx, changes: readonly IncidentChange[]): Promise<void> {
  const quiet: (Digest & { id: string })[] = [];
  for (const { effects, state } of changes) {
    const { incidentId: id, timers, patch } = effects;
    const digest = timers ? digestOf(timers) : undefined;
    if (effects.isNew || (!patch && digest === undefined)) continue;
    if (effects.quiet && !patch && digest) {
      if (!isOnRecord(digest, state)) quiet.push({ id, ...digest });
      continue;
    }
    await tx.incident.update({
      where: { id },
      data: {
        ...patch,
        ...digest,
        version: { increment: 1 },
      },
      select: { id: true },
    });
  }
  if (quiet.length === 0) return;
  await tx.$executeRaw`
    UPDATE incidents AS i
       SET next_due_at = n."nextDueAt", next_due_label = n."nextDueLabel", next_breach_at = n."nextBreachAt", paged = n.paged
      FROM jsonb_to_recordset(${JSON.stringify(quiet)}::jsonb) AS n(
        id uuid, "nextDueAt" timestamptz, "nextDueLabel" text, "nextBreachAt" timestamptz, paged boolean)
     WHERE i.id = n.id`;
}

function isOnRecord(digest: Digest, state: IncidentState | null): boolean {
  const row = state?.row;
  return (
    row?.nextDueAt?.getTime() === digest.nextDueAt?.getTime() &&
    row?.nextDueLabel === digest.nextDueLabel &&
    row?.nextBreachAt?.getTime() === digest.nextBreachAt?.getTime() &&
    row?.paged === digest.paged
  );
}

function eventRow(event: NewEvent, incidentId: string, actor: Actor, now: Date): EventRow {
  const shared = {
    id: event.id ?? uuid(),
    incidentId,
    type: event.type,
    occurredAt: event.occurredAt ?? now,
    recordedAt: now,
    // What a deadline does by itself is nobody's act, even when a person's command was what noticed it.
    authorId: actor.kind === "person" && !event.type.startsWith("timer") ? actor.userId : null,
  };
  if (event.type !== "note") {
    return { ...shared, payload: event.payload, ...(event.keyMoment ? { keyMoment: event.keyMoment } : {}) };
  }
  const { body, kind, rationale, keyMoment } = event;
  return { ...shared, body, kind, rationale, keyMoment };
}

function noticesOf({ effects, state }: IncidentChange) {
  const { incidentId, isNew, timers, notices = [] } = effects;
  const incident = isNew ? { ...toldOf(isNew), id: incidentId } : state && toldIncident(state);
  if (!incident) throw new Error(`the effects on incident ${incidentId} name no locked or new incident`);
  return { incident, notices: [...notices, ...timerNotices(state?.timers ?? [], timers ?? [])] };
}

function toldOf({ row, roles }: NewIncident): ToldIncident {
  return { private: row.private, drill: row.drill, assigned: roles };
}

/** A list shows an incident's facts and its next deadline; one made private leaves the lists of those who saw it. */
function lineTopics({ effects, state }: IncidentChange): string[] {
  const { incidentId, isNew, patch, timers } = effects;
  if (!isNew && !patch && !timers) return [];
  const before = isNew?.row.private ?? state?.row.private ?? false;
  return [lineTopic(incidentId, before && patch?.private !== false)];
}
