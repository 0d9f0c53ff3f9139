import type { SlaTimer } from "./timer";
import { about, type TimerEvent } from "./timer-event";
import { dueWasTold, passedReminder, shareMoment, type WatchedTimer, watched } from "./timer-schedule";
import type { TimerChange } from "./timers-change";

/** How much later than asked an automatic rule may fire and still count as in time, in milliseconds: a restart takes no longer. */
const lateAfterMs = 30_000;

/**
 * What the engine is told: the time, a maker of ids for events, and how many people an automatic rule's message reaches when it
 * is handed over now.
 */
export type FireContext = { now: Date; newId: () => string; reached: (timer: SlaTimer) => number };

/** What happened to one timer: the row (the very same object when nothing did) and its events. */
type Fired = { timer: SlaTimer; events: TimerEvent[] };

/**
 * Does everything that has come due by `now` (R-SLA-00, R-SLA-20): warnings (of several the latest), the due moment, breaches,
 * reminders (of several the latest), automatic rules. Events stand in the order of their moments. Doing it twice changes nothing.
 */
export function fireTimers(timers: readonly SlaTimer[], ctx: FireContext): TimerChange {
  const events: TimerEvent[] = [];
  const next = timers.map((timer) => {
    const open = watched(timer);
    if (open === null) return timer;
    const fired = open.automatic ? fireAutomatic(timer, open, ctx) : firePersons(timer, open, ctx.now);
    events.push(...fired.events);
    return fired.timer;
  });
  return { timers: next, events: events.sort((a, b) => a.at.getTime() - b.at.getTime()) };
}

/** Whether the engine asks for something that the rule wanted before: armed after its moment, or fired long after it. */
function isLate({ breachAt, nextAt }: WatchedTimer, now: Date): boolean {
  const armedLate = nextAt !== null && nextAt > breachAt;
  return armedLate || now.getTime() > breachAt.getTime() + lateAfterMs;
}

function fireAutomatic(timer: SlaTimer, open: WatchedTimer, { now, newId, reached }: FireContext): Fired {
  const wanted = dueWasTold(open) ? open.breachAt : open.dueAt;
  if (open.state !== "running" || wanted > now) return { timer, events: [] };
  const { dueAt, breachAt } = open;
  const people = reached(timer);
  const eventId = newId();
  const late = people > 0 && isLate(open, now);
  const told: TimerEvent = { ...about(timer, now), type: "timer.fired", eventId, dueAt, people, late };
  if (people > 0) {
    const row: SlaTimer = {
      ...timer,
      state: late ? "met_late" : "met",
      breachedAt: late ? breachAt : null,
      settledAt: now,
      settledBy: eventId,
      toldDueAt: dueAt,
    };
    return { timer: row, events: [told] };
  }
  if (breachAt > now) return { timer: { ...timer, toldDueAt: dueAt }, events: [told] };
  const breached: TimerEvent = { ...about(timer, breachAt), type: "timer.breached", dueAt, breachAt };
  const row: SlaTimer = { ...timer, state: "breached", breachedAt: breachAt, toldDueAt: dueAt };
  return { timer: row, events: [told, breached] };
}

function firePersons(timer: SlaTimer, open: WatchedTimer, now: Date): Fired {
  const events: TimerEvent[] = [];
  let row = timer;
  const { dueAt, breachAt } = open;
  if (open.state === "running" && !dueWasTold(open)) {
    const share = timer.warnAt.findLast((one) => shareMoment(open, one) <= now);
    if (now < dueAt && share !== undefined && share > timer.warned) {
      events.push({ ...about(timer, shareMoment(open, share)), type: "timer.warned", share, dueAt });
      row = { ...row, warned: share };
    }
    if (now >= dueAt && dueAt < breachAt) {
      events.push({ ...about(timer, dueAt), type: "timer.due", dueAt, breachAt });
      row = { ...row, toldDueAt: dueAt };
    }
  }
  if (open.state === "running" && now >= breachAt) {
    events.push({ ...about(timer, breachAt), type: "timer.breached", dueAt, breachAt });
    row = { ...row, state: "breached", breachedAt: breachAt, toldDueAt: dueAt };
  }
  const reminder = passedReminder(open, now);
  if (reminder !== null) {
    events.push({ ...about(timer, reminder), type: "timer.reminded", dueAt });
    row = { ...row, remindedAt: reminder };
  }
  return { timer: row, events };
}
