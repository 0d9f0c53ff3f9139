import { durationWords } from "@/lib/domain/duration";
import { answerPage } from "@/lib/domain/page-answer";
import type { PolicyDocument } from "@/lib/domain/policy";
import type { Severity } from "@/lib/domain/severity";
import type { SlaTimer } from "@/lib/domain/timer";
import { inTurn, timerLevel } from "@/lib/domain/timers-change";
import { changeSeverity } from "@/lib/domain/timers-severity";
import type { RoomIncident, RoomTimer } from "./room-view";

/** What a change of severity would do to the clocks; each line names timers by their labels. */
export type SeverityOutlook = {
  /** Breaches that the change brings about, with how late they are. */
  breaching: string[];
  /** What the product sends at once. */
  firing: string[];
  /** Deadlines that are new or move, with the time that is left. */
  due: string[];
  /** Clocks of the new level that wait for a later moment. */
  waiting: string[];
  stopping: string[];
};

const moment = (text: string | null) => (text === null ? null : new Date(text));

/** What only the engine reads plays no part in the outlook. */
const unwatched = {
  ...{ warnAt: [], remind: null, warned: 0, toldDueAt: null, remindedAt: null, nextAt: null },
  personId: null,
};

function timerOf(view: RoomTimer): SlaTimer {
  return {
    ...view,
    ...unwatched,
    anchorAt: moment(view.anchorAt),
    dueAt: moment(view.dueAt),
    breachAt: moment(view.breachAt),
    breachedAt: moment(view.breachedAt),
    settledAt: moment(view.settledAt),
  };
}

function anchorsOf(incident: RoomIncident) {
  return {
    startedAt: new Date(incident.startedAt),
    declaredAt: new Date(incident.declaredAt),
    deployedAt: moment(incident.deployedAt),
    resolvedAt: moment(incident.resolvedAt),
  };
}

/** Reckons a change of severity by the very rule that will carry it out (R-SEV-05). */
export function severityOutlook(
  incident: RoomIncident,
  timers: readonly RoomTimer[],
  policy: Pick<PolicyDocument, "severities" | "timers">,
  to: Severity,
  now: Date,
): SeverityOutlook {
  let made = 0;
  const newId = () => `new-${made++}`;
  const before = timers.map(timerOf);
  const timing = { now, newId, retrospective: incident.retrospective };
  const level = timerLevel(policy, to);
  const acknowledgedAt = moment(incident.acknowledgedAt);
  const after = inTurn(
    before,
    (list) => changeSeverity(list, level, anchorsOf(incident), timing),
    (list) => {
      if (acknowledgedAt === null) return { timers: [...list], events: [] };
      return answerPage(list, { at: acknowledgedAt, eventId: incident.id }, level, timing);
    },
  );
  const was = new Map(before.map((timer) => [timer.id, timer]));
  const changed = after.timers.filter((timer) => {
    const old = was.get(timer.id);
    return old?.state !== timer.state || old.dueAt?.getTime() !== timer.dueAt?.getTime();
  });
  const running = changed.filter(({ state }) => state === "running");
  const isPast = ({ dueAt }: SlaTimer) => dueAt !== null && dueAt <= now;
  const left = ({ dueAt }: SlaTimer) => (dueAt === null ? 0 : dueAt.getTime() - now.getTime());
  const named = (label: string, ms: number) => (ms < 1_000 ? label : `${label} (${durationWords(ms)} late)`);
  return {
    breaching: changed
      .filter(({ state }) => state === "breached")
      .map((timer) => named(timer.label, -left(timer))),
    firing: running.filter((timer) => timer.automatic && isPast(timer)).map(({ label }) => label),
    due: running
      .filter((timer) => timer.dueAt !== null && !(timer.automatic && isPast(timer)))
      .sort((a, b) => left(a) - left(b))
      .map((timer) => `${timer.label} (${left(timer) <= 0 ? "now" : `in ${durationWords(left(timer))}`})`),
    waiting: running.filter(({ dueAt }) => dueAt === null).map(({ label }) => label),
    stopping: changed.filter(({ state }) => state === "cancelled").map(({ label }) => label),
  };
}
