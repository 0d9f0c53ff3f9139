import { durationWords } from "./duration";
import { clockWords, dayWords } from "./moment-words";
import type { Departure } from "./review-departures";
import { type NamedMoment, namedMoments } from "./review-intervals";
import type { ReviewRecord } from "./review-record";
import { holderOf } from "./review-record";
import type { ReviewSection } from "./review-words";
import { daysBetween, wallTime } from "./time-zone";
import type { KeyMoment } from "./timeline-entry";

const longestQuote = 400;

/** The clock of a moment as the report says it: `14:07 UTC`, with its day where the incident lasted over several. */
function clockText(at: Date, { startedAt, resolvedAt }: ReviewRecord["incident"]): string {
  const wall = wallTime(at, "UTC");
  const days = daysBetween(wallTime(startedAt, "UTC"), wallTime(resolvedAt ?? at, "UTC"));
  const day = days === 0 ? "" : `${dayWords(wall)}, `;
  return `${day}${clockWords(wall)} UTC`;
}

/** What an entry says in one line, and not more than a reader takes in. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const cut = line.length <= longestQuote ? line : `${line.slice(0, longestQuote - 1).trimEnd()}…`;
  return /[.!?…]$/.test(cut) ? cut : `${cut}.`;
}

/** A moment in words that lead to the entry it comes from. */
function cited(record: ReviewRecord, at: Date, entryId: string | null): string {
  const words = clockText(at, record.incident);
  return entryId === null ? words : `[${words}](${entryPath(record.incident.key, entryId)})`;
}

/** Where an entry stands in the product. */
export function entryPath(key: string, entryId: string): string {
  return `/incidents/${key}#entry-${entryId}`;
}

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

function summary(record: ReviewRecord): string {
  const { impact, usersAffected, summary: inShort } = record.incident;
  const users = usersAffected === null ? [] : [`Users affected: ${usersAffected}.`];
  return [...[impact, inShort].filter((text) => text !== null), ...users, course(record).join(" ")]
    .join("\n\n")
    .trim();
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
    .map(
      ({ number, title, state }) =>
        `Hotfix ${number}, ${title}: ${state === "rolled_back" ? "rolled back" : state}.`,
    );
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
function wentWell({ timers }: ReviewRecord): string {
  return bullets(
    timers.flatMap(({ rule, label, state, automatic, dueAt, settledAt }) => {
      const counts = state === "met" && !automatic && !rule.startsWith("review_") && rule !== "action_item";
      if (!counts || dueAt === null || settledAt === null || settledAt > dueAt) return [];
      return [
        `${label}: in time, ${durationWords(dueAt.getTime() - settledAt.getTime())} before the deadline.`,
      ];
    }),
  );
}

function couldImprove(record: ReviewRecord, departed: readonly Departure[]): string {
  const { key } = record.incident;
  return bullets(
    departed.map(({ text, entryId }) =>
      entryId === null ? text : `${text} ([entry](${entryPath(key, entryId)}))`,
    ),
  );
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
