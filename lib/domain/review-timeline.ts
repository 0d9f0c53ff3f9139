import type { RecordEntry } from "./review-record";
import type { KeyMoment } from "./timeline-entry";
import type { SystemEventType } from "./timeline-event";

/** What curation says of one entry: kept or dropped against what it does by itself, another wording, told within another entry's line. */
export type LineMark = {
  entryId: string;
  kept: boolean | null;
  text: string | null;
  intoId: string | null;
  version: number;
};

/** One line of the report's timeline. `own` is how it reads without a rewording; dropped lines are there with `kept: false`. */
export type CuratedLine = {
  entryId: string;
  at: Date;
  text: string;
  own: string;
  reworded: boolean;
  kept: boolean;
  keyMoment: KeyMoment | null;
  system: boolean;
  /** Entries told within this line, in order. */
  merged: { entryId: string; at: Date; text: string; version: number }[];
  version: number;
};

const told: ReadonlySet<SystemEventType> = new Set<SystemEventType>([
  "incident.declared",
  "incident.acknowledged",
  "severity.changed",
  "hotfix.deployed",
  "rollback.started",
  "rollback.done",
]);
const toldAfterwards: ReadonlySet<SystemEventType> = new Set<SystemEventType>([
  "hotfix.deployed",
  "rollback.done",
]);

/** Whether an entry stands in the report by itself: what people wrote, key moments, and the turns that the product recorded. */
export function standsByItself({ fact, keyMoment }: RecordEntry, retrospective: boolean): boolean {
  if (fact.type === "note" || keyMoment !== null) return true;
  if (retrospective) return toldAfterwards.has(fact.type);
  if (fact.type === "status.changed")
    return fact.payload.to === "resolved" || fact.payload.from === "resolved";
  if (fact.type === "hotfix.deploying") return fact.payload.bypass !== null;
  return told.has(fact.type);
}

/**
 * The timeline as the report tells it (R-PIR-01): every entry that somebody wrote and the turns of the incident, unless curation dropped, reworded
 * or merged it. A line that was merged into one that is gone, or into one that is merged itself, stands for itself again.
 */
export function curated(
  entries: readonly RecordEntry[],
  marks: readonly LineMark[],
  retrospective: boolean,
): CuratedLine[] {
  const markOf = new Map(marks.map((mark) => [mark.entryId, mark]));
  const known = new Set(entries.map(({ id }) => id));
  const into = (id: string): string | null => {
    const lead = markOf.get(id)?.intoId ?? null;
    return lead !== null && known.has(lead) && markOf.get(lead)?.intoId == null ? lead : null;
  };
  const merged = new Map<string, CuratedLine["merged"]>();
  for (const { id, at, text } of entries) {
    const lead = into(id);
    if (lead !== null)
      merged.set(lead, [
        ...(merged.get(lead) ?? []),
        { entryId: id, at, text, version: markOf.get(id)?.version ?? 0 },
      ]);
  }
  return entries
    .filter(({ id }) => into(id) === null)
    .map((entry) => lineOf(entry, markOf.get(entry.id), merged.get(entry.id) ?? [], retrospective));
}

function lineOf(
  entry: RecordEntry,
  mark: LineMark | undefined,
  merged: CuratedLine["merged"],
  retrospective: boolean,
): CuratedLine {
  const own = [entry.text, ...merged.map(({ text }) => text)].join("; ");
  return {
    entryId: entry.id,
    at: entry.at,
    text: mark?.text ?? own,
    own,
    reworded: mark?.text != null,
    kept: mark?.kept ?? (standsByItself(entry, retrospective) || merged.length > 0),
    keyMoment: entry.keyMoment,
    system: entry.fact.type !== "note",
    merged,
    version: mark?.version ?? 0,
  };
}
