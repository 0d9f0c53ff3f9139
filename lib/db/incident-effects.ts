import { v7 as uuid } from "uuid";
import type { Actor } from "@/lib/domain/actor";
import type { KeyMoment, TimelineKind } from "@/lib/domain/timeline-entry";
import type { SystemEvent } from "@/lib/domain/timeline-event";
import type { SlaTimer } from "@/lib/domain/timer";
import { nextDue } from "@/lib/domain/timer-next";
import { changedTimers } from "@/lib/domain/timers-change";
import type { Tx } from "./client";
import type { Prisma } from "./generated/client";

/** An event to append: what the product records, or a person's note. `occurredAt` defaults to the command's now. */
export type NewEvent = { id?: string; occurredAt?: Date } & (
  | SystemEvent
  | { type: "note"; body: string; kind: TimelineKind; rationale: string | null; keyMoment: KeyMoment | null }
);

/** What a decision does to one incident: columns, appended events, and the full set of its timers afterwards. */
export type IncidentEffects = {
  incidentId: string;
  /** The command itself has just written the row, with its next deadline. */
  isNew?: boolean;
  patch?: Omit<Prisma.IncidentUncheckedUpdateInput, "id" | "version" | "nextDueAt" | "nextDueLabel">;
  events?: readonly NewEvent[];
  timers?: readonly SlaTimer[];
};

/** Writes the effects; `before` are the timers as they were under the lock (none for a new incident). */
export async function writeEffects(
  tx: Tx,
  effects: IncidentEffects,
  before: readonly SlaTimer[],
  actor: Actor,
  now: Date,
): Promise<string[]> {
  const { incidentId, timers } = effects;
  const due = timers ? nextDue(timers) : undefined;
  if (!effects.isNew && (effects.patch || due !== undefined)) {
    await tx.incident.update({
      where: { id: incidentId },
      data: {
        ...effects.patch,
        ...(due === undefined ? {} : { nextDueAt: due?.dueAt ?? null, nextDueLabel: due?.label ?? null }),
        version: { increment: 1 },
      },
      select: { id: true },
    });
  }
  const events = (effects.events ?? []).map((event) => eventRow(event, incidentId, actor, now));
  if (events.length > 0) await tx.timelineEvent.createMany({ data: events });
  if (timers) await writeTimers(tx, incidentId, before, timers);
  return events.map((event) => event.id);
}

function eventRow(event: NewEvent, incidentId: string, actor: Actor, now: Date) {
  const shared = {
    id: event.id ?? uuid(),
    incidentId,
    type: event.type,
    occurredAt: event.occurredAt ?? now,
    recordedAt: now,
    // What a deadline does by itself is nobody's act, even when a person's command was what noticed it.
    authorId: actor.kind === "person" && !event.type.startsWith("timer") ? actor.userId : null,
  };
  if (event.type !== "note") return { ...shared, payload: event.payload };
  const { body, kind, rationale, keyMoment } = event;
  return { ...shared, body, kind, rationale, keyMoment };
}

/** What stops running is written before what starts, since a rule runs at most once at a time on an incident. */
async function writeTimers(
  tx: Tx,
  incidentId: string,
  before: readonly SlaTimer[],
  after: readonly SlaTimer[],
): Promise<void> {
  const known = new Set(before.map((timer) => timer.id));
  const written = changedTimers(before, after);
  const changed = written.filter((timer) => known.has(timer.id));
  await updateTimers(
    tx,
    changed.filter(({ state }) => state !== "running"),
  );
  await updateTimers(
    tx,
    changed.filter(({ state }) => state === "running"),
  );
  const added = written.filter((timer) => !known.has(timer.id));
  if (added.length > 0)
    await tx.slaTimer.createMany({ data: added.map((timer) => ({ ...timer, incidentId })) });
}

/** All rows in one statement, however many deadlines a change moves. */
async function updateTimers(tx: Tx, timers: readonly SlaTimer[]): Promise<void> {
  if (timers.length === 0) return;
  await tx.$executeRaw`
    UPDATE sla_timers AS t SET
      rule = n.rule, label = n.label, severity = n.severity, anchor = n.anchor, state = n.state, automatic = n.automatic,
      anchor_at = n."anchorAt", due_at = n."dueAt", breach_at = n."breachAt", breached_at = n."breachedAt",
      round = n.round, settled_at = n."settledAt", settled_by = n."settledBy"
    FROM jsonb_to_recordset(${JSON.stringify(timers)}::jsonb) AS n(
      id uuid, rule text, label text, severity text, anchor text, state text, automatic boolean,
      "anchorAt" timestamptz, "dueAt" timestamptz, "breachAt" timestamptz, "breachedAt" timestamptz,
      round int, "settledAt" timestamptz, "settledBy" uuid)
    WHERE t.id = n.id`;
}
