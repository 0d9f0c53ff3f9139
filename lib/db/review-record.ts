import { eventPayload } from "@/lib/contracts/event-payloads";
import { isSystemEventType } from "@/lib/domain/event-sentence";
import type { RecordEntry, ReviewRecord } from "@/lib/domain/review-record";
import { noteType } from "@/lib/domain/timeline-entry";
import type { SystemEvent, SystemEventType } from "@/lib/domain/timeline-event";
import type { SlaTimer } from "@/lib/domain/timer";
import type { Tx } from "./client";
import type { Incident, TimelineEvent } from "./generated/client";
import { asHotfixState, asKeyMoment, asSeverity, asTimelineKind } from "./row-words";
import { type EntryView, entryViews } from "./views/timeline";

/** How many entries a review reads at most: as many as an incident is made for. */
const mostEntries = 5_000;

/** Reads what is on record of an incident, for its review, in a constant number of statements. */
export async function readReviewRecord(
  tx: Tx,
  row: Incident,
  timers: readonly SlaTimer[],
): Promise<ReviewRecord> {
  const rows = await tx.timelineEvent.findMany({
    where: { incidentId: row.id, hidden: false },
    orderBy: [{ occurredAt: "asc" }, { id: "asc" }],
    take: mostEntries,
  });
  // The words are the same for whoever reads; only what may be edited differs, which nobody asks here.
  const by = {
    actor: { kind: "product" },
    standing: { private: row.private, member: true, roles: [] },
  } as const;
  const views = await entryViews(tx, rows, by);
  const hotfixes = await tx.hotfix.findMany({
    where: { incidentId: row.id },
    select: { id: true, number: true, title: true, state: true },
    orderBy: { number: "asc" },
  });
  return {
    incident: { ...row, severity: asSeverity(row.severity) },
    entries: views.flatMap((view, i) => {
      const entry = rows[i];
      return entry === undefined ? [] : [recordEntry(entry, view)];
    }),
    timers,
    hotfixes: hotfixes.map((hotfix) => ({ ...hotfix, state: asHotfixState(hotfix.state) })),
  };
}

function recordEntry(row: TimelineEvent, view: EntryView): RecordEntry {
  return {
    id: row.id,
    at: row.occurredAt,
    recordedAt: row.recordedAt,
    text: view.body,
    keyMoment: row.keyMoment === null ? null : asKeyMoment(row.keyMoment),
    by: view.author,
    fact: factOf(row),
  };
}

function factOf({ type, kind, payload }: TimelineEvent): RecordEntry["fact"] {
  if (type === noteType) return { type, kind: kind === null ? "observation" : asTimelineKind(kind) };
  if (!isSystemEventType(type)) throw new Error(`unknown type of timeline event in the database: ${type}`);
  return systemFact(type, payload);
}

function systemFact<T extends SystemEventType>(type: T, payload: unknown): Extract<SystemEvent, { type: T }>;
function systemFact(type: SystemEventType, payload: unknown) {
  return { type, payload: eventPayload(type, payload) };
}
