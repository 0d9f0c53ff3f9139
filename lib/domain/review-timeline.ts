import type { RecordEntry } from "./review-record";
import type { KeyMoment } from "./timeline-entry";
import type { SystemEventType } from "./timeline-event";

/**
 * What curation says of one entry: kept or dropped against what it does by itself, another wording, told within another entry's line. `covers` are the entries
 * merged into it that its wording tells already.
 */
export type LineMark = {
  entryId: string;
  kept: boolean | null;
  text: string | null;
  intoId: string | null;
  covers: readonly string[];
  version: number;
};

/** An entry told within another one's line; `text` is how it reads there, `said` the entry's own words. */
type MergedPart = {
  entryId: string;
  at: Date;
  text: string;
  said: string;
  keyMoment: KeyMoment | null;
  version: number;
};

/**
 * One line of the report's timeline. `own` is how it reads without a rewording of the whole, `said` what its first entry says; dropped lines are there with
 * `kept: false`.
 */
export type CuratedLine = MergedPart & {
  own: string;
  reworded: boolean;
  kept: boolean;
  system: boolean;
  /** Entries told within this line, in order. */
  merged: MergedPart[];
};

const turns: ReadonlySet<SystemEventType> = new Set<SystemEventType>([
  "incident.declared",
  "incident.acknowledged",
  "severity.changed",
  "hotfix.deployed",
  "rollback.started",
  "rollback.done",
]);
const turnsAfterwards: ReadonlySet<SystemEventType> = new Set<SystemEventType>([
  "hotfix.deployed",
  "rollback.done",
]);

/** Whether an entry stands in the report by itself: what people wrote, key moments, and the turns that the product recorded. */
export function standsByItself({ fact, keyMoment }: RecordEntry, retrospective: boolean): boolean {
  if (fact.type === "note" || keyMoment !== null) return true;
  if (retrospective) return turnsAfterwards.has(fact.type);
  if (fact.type === "status.changed")
    return fact.payload.to === "resolved" || fact.payload.from === "resolved";
  if (fact.type === "hotfix.deploying") return fact.payload.bypass !== null;
  return turns.has(fact.type);
}

/**
 * The timeline as the report tells it (R-PIR-01): every entry that somebody wrote and the turns of the incident, unless curation dropped, reworded
 * or merged it. A line that was merged into one that is gone, or into one that is merged itself, stands for itself again. No merge takes words out: what a
 * wording does not cover is told behind it.
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
  for (const entry of entries) {
    const lead = into(entry.id);
    if (lead !== null) merged.set(lead, [...(merged.get(lead) ?? []), partOf(entry, markOf.get(entry.id))]);
  }
  return entries
    .filter(({ id }) => into(id) === null)
    .map((entry) => lineOf(entry, markOf.get(entry.id), merged.get(entry.id) ?? [], retrospective));
}

function partOf({ id, at, text, keyMoment }: RecordEntry, mark: LineMark | undefined): MergedPart {
  return {
    entryId: id,
    at,
    text: mark?.text ?? text,
    said: text,
    keyMoment,
    version: mark?.version ?? 0,
  };
}

const told = (parts: readonly string[]) => parts.join("; ");

function lineOf(
  entry: RecordEntry,
  mark: LineMark | undefined,
  merged: MergedPart[],
  retrospective: boolean,
): CuratedLine {
  const own = told([entry.text, ...merged.map(({ text }) => text)]);
  const wording = mark?.text ?? null;
  const behind = merged.filter(({ entryId }) => mark?.covers.includes(entryId) !== true);
  return {
    ...partOf(entry, mark),
    text: wording === null ? own : told([wording, ...behind.map(({ text }) => text)]),
    own,
    reworded: wording !== null,
    kept: mark?.kept ?? (standsByItself(entry, retrospective) || merged.length > 0),
    system: entry.fact.type !== "note",
    merged,
  };
}
