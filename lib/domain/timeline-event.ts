import type { HotfixEventPayloads } from "./hotfix-event";
import type { IncidentStatus } from "./incident-status";
import type { ReviewEventPayloads } from "./review-event";
import type { IncidentRole } from "./roles";
import type { Severity } from "./severity";
import type { ArmReason, BreachNote, CancelReason, TimerEvent } from "./timer-event";
import type { WatchReadingWord } from "./watch-items";

type Named = { rule: string; label: string };
/** A step of a phase's checklist, by its keys and as it was labelled when it was ticked. */
type PhaseStep = { phase: string; step: string; label: string; note: string | null };

/** Payloads of what the product records by itself (R-INC-11). People stand as ids; their names are looked up when shown. */
export type EventPayloads = HotfixEventPayloads &
  ReviewEventPayloads & {
    "incident.declared": {
      severity: Severity;
      title: string;
      retrospective: boolean;
      suggested: Severity | null;
      overruleReason: string | null;
    };
    "incident.edited": { changes: Record<string, { from: string | null; to: string | null }> };
    "incident.start_moved": { from: string; to: string };
    "incident.acknowledged": { userId: string };
    "incident.merged_here": { key: string };
    "severity.changed": { from: Severity; to: Severity; reason: string };
    "status.changed": {
      from: IncidentStatus;
      to: IncidentStatus;
      note: string | null;
      mergedIntoKey: string | null;
    };
    "role.assigned": {
      role: IncidentRole;
      userId: string;
      previousUserId: string | null;
      note: string | null;
    };
    "role.acknowledged": { role: IncidentRole; userId: string };
    "role.removed": { role: IncidentRole; userId: string };
    "phase.entered": { phase: string; label: string };
    "phase.step_done": PhaseStep;
    "phase.step_undone": PhaseStep;
    "watch.closed": Named & { note: string | null };
    "watch.read": Named & { item: string; reading: WatchReadingWord; note: string | null };
    "release.shipped": { name: string };
    "timer.warned": Named & { share: number; dueAt: string };
    "timer.due": Named & { dueAt: string; breachAt: string };
    "timer.reminded": Named & { dueAt: string };
    "timer.fired": Named & { dueAt: string; people: number; late: boolean };
    "timer.breached": Named & { dueAt: string | null; breachAt: string };
    "timer.met": Named & { dueAt: string | null; nextDueAt: string | null };
    "timer.met_late": Named & { dueAt: string | null; nextDueAt: string | null };
    "timer.unsettled": Named & { state: "running" | "breached" };
    "timer.rejudged": Named & { to: "met" | "met_late" };
    "timer.breach_withdrawn": Named & {
      earlierDueAt: string | null;
      breachedAt: string;
      dueAt: string | null;
      note: BreachNote;
    };
    "timers.cancelled": { reason: CancelReason; timers: Named[] };
    "timers.armed": { reason: ArmReason; timers: (Named & { dueAt: string | null })[] };
    "timers.moved": { timers: (Named & { from: string | null; to: string | null })[] };
  };

export type SystemEventType = keyof EventPayloads;

/** A typed event with its payload, before it has an id. */
export type SystemEvent = { [T in SystemEventType]: { type: T; payload: EventPayloads[T] } }[SystemEventType];

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;

type TimedEvent = SystemEvent & { id?: string; occurredAt: Date };

/**
 * What happened to timers as timeline events, in order. What one act does alike to several timers (cancelled, moved,
 * armed) is one event that names them all; a breach and a settlement stand each for itself.
 */
export function timerTimelineEvents(events: readonly TimerEvent[]): TimedEvent[] {
  const told: TimedEvent[] = [];
  for (const event of events) {
    const id = event.type === "timer.fired" ? { id: event.eventId } : {};
    const next: TimedEvent = { ...id, ...oneTimerEvent(event), occurredAt: event.at };
    const last = told.at(-1);
    if (!last || last.occurredAt.getTime() !== next.occurredAt.getTime() || !joins(last, next))
      told.push(next);
  }
  return told;
}

/** Takes the timers of `next` into `last` where both tell of the same act. */
function joins(last: SystemEvent, next: SystemEvent): boolean {
  if (last.type === "timers.moved" && next.type === "timers.moved") {
    last.payload.timers.push(...next.payload.timers);
    return true;
  }
  if (
    last.type === "timers.armed" &&
    next.type === "timers.armed" &&
    last.payload.reason === next.payload.reason
  ) {
    last.payload.timers.push(...next.payload.timers);
    return true;
  }
  if (
    last.type === "timers.cancelled" &&
    next.type === "timers.cancelled" &&
    last.payload.reason === next.payload.reason
  ) {
    last.payload.timers.push(...next.payload.timers);
    return true;
  }
  return false;
}

function oneTimerEvent(event: TimerEvent): SystemEvent {
  const { rule, label } = event;
  switch (event.type) {
    case "timer.armed":
      return {
        type: "timers.armed",
        payload: { reason: event.reason, timers: [{ rule, label, dueAt: iso(event.dueAt) }] },
      };
    case "timer.moved":
      return {
        type: "timers.moved",
        payload: { timers: [{ rule, label, from: iso(event.from), to: iso(event.to) }] },
      };
    case "timer.cancelled":
      return { type: "timers.cancelled", payload: { reason: event.reason, timers: [{ rule, label }] } };
    case "timer.warned":
      return {
        type: event.type,
        payload: { rule, label, share: event.share, dueAt: event.dueAt.toISOString() },
      };
    case "timer.due":
      return {
        type: event.type,
        payload: { rule, label, dueAt: event.dueAt.toISOString(), breachAt: event.breachAt.toISOString() },
      };
    case "timer.reminded":
      return { type: event.type, payload: { rule, label, dueAt: event.dueAt.toISOString() } };
    case "timer.fired": {
      const { people, late } = event;
      return { type: event.type, payload: { rule, label, dueAt: event.dueAt.toISOString(), people, late } };
    }
    case "timer.breached":
      return {
        type: event.type,
        payload: { rule, label, dueAt: iso(event.dueAt), breachAt: event.breachAt.toISOString() },
      };
    case "timer.met":
    case "timer.met_late":
      return {
        type: event.type,
        payload: { rule, label, dueAt: iso(event.dueAt), nextDueAt: iso(event.nextDueAt) },
      };
    case "timer.unsettled":
      return { type: event.type, payload: { rule, label, state: event.state } };
    case "timer.rejudged":
      return { type: event.type, payload: { rule, label, to: event.to } };
    case "timer.breach_withdrawn": {
      const { earlierDueAt, breachedAt, dueAt, note } = event;
      return {
        type: event.type,
        payload: {
          rule,
          label,
          earlierDueAt: iso(earlierDueAt),
          breachedAt: breachedAt.toISOString(),
          dueAt: iso(dueAt),
          note,
        },
      };
    }
  }
}
