import { type IncidentStatus, isOpenStatus, workingStatuses } from "./incident-status";
import { outlastsReopening, type PhaseCause } from "./phase-causes";
import type { KeyMoment } from "./timeline-entry";

/** What the timeline says about the phases, in the order in which it was recorded. */
export type PhaseRecord = { eventId: string; at: Date; person: Person | null } & (
  | { kind: "declared" | "acknowledged" | "paged" | "note" }
  | { kind: "hotfix"; cause: HotfixCause }
  | { kind: "moment"; moment: KeyMoment }
  | { kind: "status"; from: IncidentStatus; to: IncidentStatus }
  | { kind: "step"; phase: string; step: string; done: boolean; note: string | null }
  | { kind: "entered"; phase: string }
);
/** What happens to a hotfix or to its watch, as far as the phases follow it. */
export type HotfixCause = Extract<PhaseCause, `hotfix_${string}` | "watch_closed">;
type Person = { id: string; name: string };

export type PhaseIncident = {
  status: IncidentStatus;
  startedAt: Date;
  detectedAt: Date | null;
  declaredAt: Date;
  deployedAt: Date | null;
  resolvedAt: Date | null;
};
/** When the fix and the announcement of the resolution were settled, and by which event. */
export type PhaseSettlements = { fix: Settlement | null; announcement: Settlement | null };
type Settlement = { at: Date; eventId: string | null };

export type Happened = { cause: PhaseCause; at: Date; eventId: string | null };
export type HandTick = {
  phase: string;
  step: string;
  done: boolean;
  at: Date;
  eventId: string;
  person: Person | null;
  note: string | null;
};
export type HandEntry = { phase: string; at: Date; eventId: string; person: Person | null };

/** All that the phases of one incident are told from. After a re-opening only what lasts, and what happened since, is in it. */
export type PhaseFacts = {
  startedAt: Date;
  endedAt: Date | null;
  reopened: { at: Date; eventId: string } | null;
  happened: Happened[];
  ticks: HandTick[];
  entries: HandEntry[];
};

const causeOfMoment: Record<KeyMoment, PhaseCause> = {
  detected: "detected",
  assembled: "assembled",
  cause_identified: "cause_identified",
  fix_developed: "fix_developed",
  fix_deployed: "deployed",
  restored: "restored",
};
const statusOrder: readonly string[] = workingStatuses;
const statusCauses = ["identified", "fixing", "monitoring", "resolved"] as const;

/** What happened on an incident, as far as its phases follow it (R-INC-07). */
export function phaseFacts(
  incident: PhaseIncident,
  settled: PhaseSettlements,
  records: readonly PhaseRecord[],
): PhaseFacts {
  const reopening = records.findLast(
    (record) => record.kind === "status" && !isOpenStatus(record.from) && isOpenStatus(record.to),
  );
  const reopened = reopening ? { at: reopening.at, eventId: reopening.eventId } : null;
  const since = (fact: { at: Date }) => reopened === null || fact.at >= reopened.at;
  const happened = [
    ...recordedCauses(incident, records),
    ...rowCauses(incident, settled, records),
    ...statusesReached(records),
  ];
  return {
    startedAt: incident.startedAt,
    endedAt: endOf(incident, records),
    reopened,
    happened: happened.filter((fact) => outlastsReopening(fact.cause) || since(fact)),
    ticks: records.flatMap((record) => (record.kind === "step" && since(record) ? [record] : [])),
    entries: records.flatMap((record) => (record.kind === "entered" && since(record) ? [record] : [])),
  };
}

function endOf({ status, resolvedAt }: PhaseIncident, records: readonly PhaseRecord[]): Date | null {
  if (isOpenStatus(status)) return null;
  const left = records.findLast((record) => record.kind === "status" && record.to === status);
  return resolvedAt ?? left?.at ?? null;
}

function recordedCauses({ declaredAt }: PhaseIncident, records: readonly PhaseRecord[]): Happened[] {
  return records.flatMap(({ eventId, at, ...record }) => {
    switch (record.kind) {
      case "moment":
        return [{ cause: causeOfMoment[record.moment], at, eventId }];
      case "declared":
        return [{ cause: "declared", at: declaredAt, eventId }];
      case "acknowledged":
      case "paged":
        return [{ cause: record.kind, at, eventId }];
      case "note":
        return [{ cause: "first_entry", at, eventId }];
      case "hotfix":
        return [{ cause: record.cause, at, eventId }];
      default:
        return [];
    }
  });
}

/** What the incident's own fields and clocks say where no entry is marked with it. */
function rowCauses(incident: PhaseIncident, settled: PhaseSettlements, records: readonly PhaseRecord[]) {
  const marked = (moment: KeyMoment) =>
    records.some((record) => record.kind === "moment" && record.moment === moment);
  const declaration = records.find(({ kind }) => kind === "declared");
  const found: Happened[] = [];
  const { detectedAt, deployedAt } = incident;
  if (detectedAt && !marked("detected"))
    found.push({ cause: "detected", at: detectedAt, eventId: declaration?.eventId ?? null });
  if (deployedAt && !marked("fix_deployed"))
    found.push({ cause: "deployed", at: deployedAt, eventId: settled.fix?.eventId ?? null });
  if (settled.announcement) found.push({ cause: "stakeholders_told", ...settled.announcement });
  return found;
}

/** The statuses that hold: a step back takes away those that lie after the one that was gone back to. */
function statusesReached(records: readonly PhaseRecord[]): Happened[] {
  let reached: Happened[] = [];
  for (const record of records) {
    if (record.kind !== "status") continue;
    const place = statusOrder.indexOf(record.to);
    if (place < 0) continue;
    reached = reached.filter(({ cause }) => statusOrder.indexOf(cause) <= place);
    const cause = statusCauses.find((status) => status === record.to);
    if (cause && !reached.some((fact) => fact.cause === cause))
      reached.push({ cause, at: record.at, eventId: record.eventId });
  }
  return reached;
}
