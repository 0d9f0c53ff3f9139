import type { RecordEntry, RecordTimer, ReviewRecord } from "../review-record";

const start = Date.UTC(2026, 0, 15, 14, 30);

/** The moment so many minutes after the start of the scene, 15 January 2026, 14:30 UTC. */
export function after(minutes: number): Date {
  return new Date(start + minutes * 60_000);
}

type Told = Partial<Omit<RecordEntry, "id" | "at">>;

/** An entry of the scene; a person's observation unless told otherwise. */
export function entry(id: string, minutes: number, { text = id, ...told }: Told = {}): RecordEntry {
  return {
    id,
    at: after(minutes),
    recordedAt: after(minutes),
    text,
    keyMoment: null,
    by: null,
    fact: { type: "note", kind: "observation" },
    ...told,
  };
}

/** The declaration of the scene, two minutes after its start. */
export const declared: RecordEntry = entry("declared", 2, {
  fact: {
    type: "incident.declared",
    payload: { severity: "P0", title: "x", retrospective: false, suggested: null, overruleReason: null },
  },
});

/** A deadline of the scene: `fix_deployed`, missed by default. */
export function missed(rule: string, told: Partial<RecordTimer> = {}): RecordTimer {
  return {
    id: `timer of ${rule}`,
    ...{ rule, label: rule, automatic: false },
    state: "breached",
    dueAt: after(60),
    breachedAt: after(60),
    settledAt: null,
    settledBy: null,
    ...told,
  };
}

/** A P0 of 65 minutes with nothing on record but what is given. */
export function record(
  entries: readonly RecordEntry[],
  timers: readonly RecordTimer[] = [],
  told: Partial<ReviewRecord["incident"]> = {},
): ReviewRecord {
  return {
    incident: {
      ...{ id: "incident", key: "INC-2026-001", title: "Checkout is down", severity: "P0" },
      ...{ summary: null, impact: null, usersAffected: null },
      ...{ startedAt: after(0), declaredAt: after(2), detectedAt: null, acknowledgedAt: null },
      ...{ deployedAt: null, resolvedAt: after(65), retrospective: false, drill: false, private: false },
      ...told,
    },
    entries,
    timers,
    hotfixes: [],
  };
}
