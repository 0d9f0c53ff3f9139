import { durationWords } from "./duration";
import { cited, quoted, sourced, sourceLink, stopped } from "./review-citation";
import type { Departure } from "./review-departures";
import { type NamedMoment, namedMoments } from "./review-intervals";
import type { ReviewRecord } from "./review-record";
import { holderOf } from "./review-record";
import { sourceOfField, sourceOfHotfix, sourceOfSettlement } from "./review-sources";
import type { ReviewSection } from "./review-words";
import type { KeyMoment } from "./timeline-entry";

function told(record: ReviewRecord, moment: KeyMoment, lead: string): string[] {
  const holder = holderOf(record.entries, moment);
  return holder === null ? [] : [`${lead} at ${cited(record, holder.at, holder.id)}: ${quoted(holder.text)}`];
}

/** How long after the start each later moment came. */
function course(record: ReviewRecord): string[] {
  const { startedAt } = record.incident;
  const verbs: Partial<Record<NamedMoment["key"], string>> = {
    detected: "It was detected",
    acknowledged: "It was acknowledged",
    fix_deployed: "The fix was deployed",
    restored: "Service was restored",
    resolved: "The incident was resolved",
  };
  return namedMoments(record).flatMap(({ key, at, entryId }) => {
    const verb = verbs[key];
    if (verb === undefined) return [];
    const after = durationWords(at.getTime() - startedAt.getTime());
    return [`${verb} at ${cited(record, at, entryId)}, ${after} after the start.`];
  });
}

/** What somebody said of the incident itself, with where they said it behind each paragraph. */
function stated(record: ReviewRecord, field: "impact" | "summary" | "usersAffected"): string[] {
  const text = record.incident[field]?.trim() ?? "";
  if (text === "") return [];
  const said = field === "usersAffected" ? `Users affected: ${stopped(text)}` : text;
  const link = sourceLink(record, sourceOfField(record.entries, field)?.id ?? null);
  if (link === "") return [said];
  // Behind the last line of a table or of code, a link would become a part of it.
  if (/^(?: {0,3}(?:```|~~~|\|)| {4}|\t)/m.test(said)) return [said, link];
  return said.split(/\n\s*\n/).map((paragraph) => `${paragraph.trimEnd()} ${link}`);
}

function summary(record: ReviewRecord): string {
  const said = (["impact", "summary", "usersAffected"] as const).flatMap((field) => stated(record, field));
  return [...said, course(record).join(" ")].join("\n\n").trim();
}

function rootCause(record: ReviewRecord): string {
  const guesses = record.entries
    .filter(({ fact, keyMoment }) => fact.type === "note" && fact.kind === "hypothesis" && keyMoment === null)
    .map(({ id, at, text }) => `- ${cited(record, at, id)}: ${quoted(text)}`);
  const considered = guesses.length === 0 ? [] : [`What was considered on the way:\n\n${guesses.join("\n")}`];
  return [...told(record, "cause_identified", "The cause was identified"), ...considered].join("\n\n");
}

function hotfixes(record: ReviewRecord): string[] {
  return record.hotfixes
    .filter(({ state }) => state === "deployed" || state === "verified" || state === "rolled_back")
    .map((hotfix) => {
      const { number, title, state } = hotfix;
      const source = sourceOfHotfix(record.entries, hotfix);
      const at = source === null ? "" : ` at ${cited(record, source.at, source.id)}`;
      return `Hotfix ${number}, ${title}: ${state === "rolled_back" ? "rolled back" : state}${at}.`;
    });
}

function verifications(record: ReviewRecord): string[] {
  return record.entries.flatMap(({ id, at, fact, text }) =>
    fact.type === "hotfix.verified" ? [`${cited(record, at, id)}: ${quoted(text)}`] : [],
  );
}

function resolution(record: ReviewRecord): string {
  const steps = [
    ...told(record, "fix_developed", "The fix was developed"),
    ...told(record, "fix_deployed", "It was deployed"),
    ...hotfixes(record),
    ...verifications(record),
    ...told(record, "restored", "Service was restored"),
  ];
  return steps.join("\n\n");
}

const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");

/** What the clocks say in favour: deadlines that people met, with what was left of them. */
function wentWell(record: ReviewRecord): string {
  return bullets(
    record.timers.flatMap((timer) => {
      const { rule, label, state, automatic, dueAt, settledAt } = timer;
      const counts = state === "met" && !automatic && !rule.startsWith("review_") && rule !== "action_item";
      if (!counts || dueAt === null || settledAt === null || settledAt > dueAt) return [];
      const left = durationWords(dueAt.getTime() - settledAt.getTime());
      const source = sourceOfSettlement(record.entries, timer);
      return [sourced(record, `${label}: in time, ${left} before the deadline.`, source?.id ?? null)];
    }),
  );
}

function couldImprove(record: ReviewRecord, departed: readonly Departure[]): string {
  return bullets(departed.map(({ text, entryId }) => sourced(record, text, entryId)));
}

/**
 * What each section says before anybody wrote in it (R-PIR-01): Markdown made from the record alone, each statement with a link to the entry that it
 * comes from. What the record cannot know stays empty.
 */
export function prefilled(
  record: ReviewRecord,
  departed: readonly Departure[],
): Record<ReviewSection, string> {
  return {
    summary: summary(record),
    root_cause: rootCause(record),
    timeline: "",
    resolution: resolution(record),
    went_well: wentWell(record),
    could_improve: couldImprove(record, departed),
    action_items: "",
    prevention: "",
  };
}
