import { eventPayload } from "@/lib/contracts/event-payloads";
import { isSystemEventType } from "@/lib/domain/event-sentence";
import { pageRules } from "@/lib/domain/page-answer";
import type { PhaseRecord } from "@/lib/domain/phase-facts";
import { noteType } from "@/lib/domain/timeline-entry";
import type { SystemEventType } from "@/lib/domain/timeline-event";
import type { Tx } from "./client";
import { asKeyMoment } from "./row-words";

const types: readonly SystemEventType[] = [
  "incident.declared",
  "incident.acknowledged",
  "status.changed",
  "phase.entered",
  "phase.step_done",
  "phase.step_undone",
  "hotfix.opened",
  "hotfix.step_marked",
  "hotfix.revised",
  "hotfix.check_reported",
  "hotfix.staged",
  "hotfix.deploying",
  "hotfix.verified",
  "watch.closed",
];
/** The latest that count: a response whose status and steps were touched more often than this has lost its beginning. */
const most = 2_000;

type Row = {
  id: string;
  type: string;
  payload: unknown;
  key_moment: string | null;
  occurred_at: Date;
  author_id: string | null;
  author_name: string | null;
};

/** What the timeline says about the phases, in the order of recording, in one bounded statement; hidden entries say nothing. */
export async function readPhaseRecords(
  tx: Tx,
  incident: { id: string; declaredAt: Date },
): Promise<PhaseRecord[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT e.id, e.type, e.payload, e.key_moment, e.occurred_at, u.id AS author_id, u.name AS author_name
      FROM timeline_events e LEFT JOIN users u ON u.id = e.author_id
     WHERE e.incident_id = ${incident.id}::uuid AND NOT e.hidden
       AND (e.type = ANY(${types}) OR e.key_moment IS NOT NULL
            OR (e.type = 'timer.fired' AND e.payload->>'rule' = ANY(${pageRules}))
            OR e.id = (SELECT id FROM timeline_events
                        WHERE incident_id = ${incident.id}::uuid AND type = ${noteType} AND NOT hidden
                          AND key_moment IS NULL AND occurred_at >= ${incident.declaredAt}
                        ORDER BY occurred_at, id LIMIT 1))
     ORDER BY e.recorded_at DESC, e.id DESC LIMIT ${most}`;
  return rows.reverse().flatMap(recordsOf);
}

function recordsOf(row: Row): PhaseRecord[] {
  const person =
    row.author_id !== null && row.author_name !== null ? { id: row.author_id, name: row.author_name } : null;
  const told = { eventId: row.id, at: row.occurred_at, person };
  const own = ownRecord(row);
  const marked = row.key_moment === null ? null : asKeyMoment(row.key_moment);
  return [
    ...(own ? [{ ...told, ...own }] : []),
    ...(marked ? [{ ...told, kind: "moment" as const, moment: marked }] : []),
  ];
}

type Own = PhaseRecord extends infer R
  ? R extends PhaseRecord
    ? Omit<R, "eventId" | "at" | "person">
    : never
  : never;

/** What the row tells by its type; null for one that only carries a mark. */
function ownRecord({ type, payload, key_moment }: Row): Own | null {
  if (type === noteType) return key_moment === null ? { kind: "note" } : null;
  if (!isSystemEventType(type)) return null;
  switch (type) {
    case "incident.declared":
      return { kind: "declared" };
    case "incident.acknowledged":
      return { kind: "acknowledged" };
    case "status.changed": {
      const { from, to } = eventPayload(type, payload);
      return { kind: "status", from, to };
    }
    case "phase.entered":
      return { kind: "entered", phase: eventPayload(type, payload).phase };
    case "phase.step_done":
    case "phase.step_undone": {
      const { phase, step, note } = eventPayload(type, payload);
      return { kind: "step", phase, step, note, done: type === "phase.step_done" };
    }
    case "hotfix.opened":
      return { kind: "hotfix", cause: "hotfix_begun" };
    case "hotfix.revised":
      return { kind: "hotfix", cause: "hotfix_revised" };
    case "hotfix.staged":
      return { kind: "hotfix", cause: "hotfix_staged" };
    case "watch.closed":
      return { kind: "hotfix", cause: "watch_closed" };
    case "hotfix.step_marked": {
      const { step, state } = eventPayload(type, payload);
      return step === "create_branch" && state === "done"
        ? { kind: "hotfix", cause: "hotfix_branched" }
        : null;
    }
    case "hotfix.check_reported": {
      const { check, result } = eventPayload(type, payload);
      return check === "unit_suites" && result === "passed"
        ? { kind: "hotfix", cause: "hotfix_tested" }
        : null;
    }
    case "hotfix.deploying":
      return eventPayload(type, payload).environment === "production"
        ? { kind: "hotfix", cause: "hotfix_deploying" }
        : null;
    case "hotfix.verified":
      return eventPayload(type, payload).confirmed ? { kind: "hotfix", cause: "hotfix_verified" } : null;
    case "timer.fired":
      // A page that reached nobody has paged nobody.
      return eventPayload(type, payload).people > 0 ? { kind: "paged" } : null;
    default:
      return null;
  }
}
