import { datedWords, typedForm } from "@/lib/domain/moment-words";
import type { KeyMoment, TimelineKind } from "@/lib/domain/timeline-entry";
import { readTypedTime } from "@/lib/domain/typed-time";
import type { EntryChanges, TimelineItem } from "./timeline-item";

/** An entry in the editor: `when` is typed. */
export type EditedEntry = {
  body: string;
  when: string;
  kind: TimelineKind;
  rationale: string;
  keyMoment: KeyMoment | null;
};

/** The entry as the editor shows it before anything is changed. */
export function editedFrom(item: TimelineItem, timeZone: string): EditedEntry {
  return {
    body: item.body,
    when: typedForm(new Date(item.occurredAt), timeZone),
    kind: item.kind ?? "observation",
    rationale: item.rationale ?? "",
    keyMoment: item.keyMoment,
  };
}

type Reading = { at: Date; understood: string; note: string | null } | { problem: string };

/** The moment that is typed in the editor: a bare time of day means the one closest to when the entry happened so far. */
export function readWhen(when: string, happened: Date, context: { now: Date; timeZone: string }): Reading {
  const typed = readTypedTime(when, { ...context, near: happened });
  if (typed?.kind === "problem") return { problem: typed.message };
  if (typed === null || typed.rest !== "")
    return { problem: "Write a time only, such as 14:35, -12m or yesterday 23:50." };
  return { at: typed.at, understood: typed.understood, note: typed.note };
}

/** The moment of an edited entry in words, in the person's zone with UTC beside it; as it was typed where it cannot be read. */
export function whenWords(
  { when }: EditedEntry,
  base: TimelineItem,
  context: { now: Date; timeZone: string },
): string {
  const happened = new Date(base.occurredAt);
  if (when === editedFrom(base, context.timeZone).when) return datedWords(happened, context.timeZone);
  const reading = readWhen(when, happened, context);
  return "problem" in reading ? when : datedWords(reading.at, context.timeZone);
}

/** The typed moment moved by minutes; null when it cannot be read. */
export function movedWhen(
  when: string,
  minutes: number,
  happened: Date,
  context: { now: Date; timeZone: string },
): string | null {
  const reading = readWhen(when, happened, context);
  return "problem" in reading
    ? null
    : typedForm(new Date(reading.at.getTime() + minutes * 60_000), context.timeZone);
}

/** What the editor changes in the entry that it was opened on; the moment counts as changed only when its text was. */
export function changesOf(edited: EditedEntry, base: TimelineItem, at: Date, timeZone: string): EntryChanges {
  const before = editedFrom(base, timeZone);
  const rationale = edited.kind === "decision" ? edited.rationale.trim() : "";
  return {
    ...(edited.body.trim() === base.body ? {} : { body: edited.body.trim() }),
    ...(edited.when === before.when ? {} : { occurredAt: at.toISOString() }),
    ...(edited.kind === before.kind ? {} : { kind: edited.kind }),
    ...(rationale === before.rationale ? {} : { rationale: rationale === "" ? null : rationale }),
    ...(edited.keyMoment === base.keyMoment ? {} : { keyMoment: edited.keyMoment }),
  };
}

/** My edit carried over onto somebody else's: what I left alone is theirs, what I changed is mine. Both texts are settled by hand. */
export function carriedOver(
  mine: EditedEntry,
  base: TimelineItem,
  theirs: TimelineItem,
  timeZone: string,
): EditedEntry {
  const before = editedFrom(base, timeZone);
  const after = editedFrom(theirs, timeZone);
  return {
    body: mine.body,
    when: mine.when === before.when ? after.when : mine.when,
    kind: mine.kind === before.kind ? after.kind : mine.kind,
    rationale: mine.rationale === before.rationale ? after.rationale : mine.rationale,
    keyMoment: mine.keyMoment === before.keyMoment ? after.keyMoment : mine.keyMoment,
  };
}
