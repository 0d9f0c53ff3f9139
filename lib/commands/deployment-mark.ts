import { timerFrame, timerNews } from "@/lib/commands/timer-frame";
import type { IncidentEffects } from "@/lib/db/incident-effects";
import type { IncidentState } from "@/lib/db/incident-state";
import { Refused } from "@/lib/db/refused";
import type { ResponsePolicy } from "@/lib/domain/policy";
import { refuse } from "@/lib/domain/refusal";
import { isOpen, type SlaTimer } from "@/lib/domain/timer";
import { reachAnchor, withdrawDeployment } from "@/lib/domain/timers-anchor";
import { inTurn, type TimerChange } from "@/lib/domain/timers-change";
import { moveAnchor } from "@/lib/domain/timers-move";
import { retimeSettlement } from "@/lib/domain/timers-rejudge";
import { fixRule } from "@/lib/domain/timers-resolve";
import { satisfy } from "@/lib/domain/timers-settle";
import { unsettle } from "@/lib/domain/timers-unsettle";

type Mark = { entryId: string; at: Date };
/** The entry that carries the mark `fix_deployed`, before or after a change; null where none does. */
export type DeploymentMark = Mark | null;

/**
 * What the mark `fix_deployed` does to the clocks (R-SLA-04, R-SLA-17): setting it settles the fix at its moment, before a
 * later resolution, and starts the watch windows; moving or taking it off takes that back.
 */
export function deploymentEffects(
  state: IncidentState,
  policy: ResponsePolicy,
  marks: { before: DeploymentMark; after: DeploymentMark },
  now: Date,
): Pick<IncidentEffects, "patch" | "events" | "timers"> {
  const { before, after } = marks;
  if (before?.entryId === after?.entryId && before?.at.getTime() === after?.at.getTime()) return {};
  if (after && after.at < state.row.startedAt) {
    const message = "the fix cannot be deployed before the incident started";
    throw new Refused(
      refuse("invalid", "R-SLA-04", `occurredAt: ${message}.`, { errors: [{ path: "occurredAt", message }] }),
    );
  }
  const change = after ? marked(state, policy, before, after, now) : unmarked(state, policy, before, now);
  return {
    patch: { deployedAt: after?.at ?? null },
    events: timerNews(change.events),
    timers: change.timers,
  };
}

function marked(
  { row, timers }: IncidentState,
  policy: ResponsePolicy,
  before: DeploymentMark,
  after: Mark,
  now: Date,
) {
  const { level, timing } = timerFrame(row, policy, now);
  const corrected = before !== null && !deploysAgain(timers, before, after) ? before : null;
  const settling = before
    ? corrected?.entryId
    : (settledBefore(timers, after) ?? settledForWantOfADeployment(timers, after));
  return inTurn(
    timers,
    (list) =>
      settling
        ? retimeSettlement(list, settling, after.at, timing, after.entryId)
        : satisfy(list, { rule: fixRule, at: after.at, eventId: after.entryId }, level, timing),
    (list) =>
      corrected
        ? moveAnchor(list, { anchor: "deployed", from: corrected.at, to: after.at }, timing)
        : reachAnchor(list, level, { anchor: "deployed", at: after.at }, timing),
  );
}

function unmarked(
  { row, timers }: IncidentState,
  policy: ResponsePolicy,
  before: DeploymentMark,
  now: Date,
): TimerChange {
  if (!before) return { timers: [...timers], events: [] };
  const { level, timing } = timerFrame(row, policy, now);
  return inTurn(
    timers,
    (list) => unsettle(list, before.entryId, timing),
    (list) => withdrawDeployment(list, level, before.at, timing),
  );
}

/** Whether the mark tells of another deployment, for a fix that a re-opening asks for again: what the first one settled stays. */
function deploysAgain(timers: readonly SlaTimer[], before: Mark, after: Mark): boolean {
  const owed = timers.some((timer) => timer.rule === fixRule && isOpen(timer));
  return owed && before.entryId !== after.entryId && after.at > before.at;
}

/** The entry itself, where it had settled the fix before another one took its mark. */
function settledBefore(timers: readonly SlaTimer[], after: Mark): string | null {
  const settled = timers.some((timer) => timer.rule === fixRule && timer.settledBy === after.entryId);
  return settled ? after.entryId : null;
}

/** The event of a resolution that settled the fix because no deployment was on record: the recorded one came first. */
function settledForWantOfADeployment(timers: readonly SlaTimer[], after: Mark): string | null {
  const settled = timers.find(
    (timer) =>
      timer.rule === fixRule &&
      timer.settledBy !== null &&
      timer.settledAt !== null &&
      timer.settledAt > after.at,
  );
  return settled?.settledBy ?? null;
}
