import { durationWords } from "@/lib/domain/duration";
import type { CitedEntry, ReviewDocument } from "@/lib/domain/review-document";
import { reviewStateLabels } from "@/lib/domain/review-words";

/** What an empty section says. */
export const nothingRecorded = "Nothing recorded.";
export const noLines = "No line was chosen for the timeline.";
export const notResolved = "not resolved yet";
export const untitled = "no title";

const day = 24 * 3_600_000;
const isoDay = (at: string) => new Date(at).toISOString().slice(0, 10);
const isoClock = (at: string) => new Date(at).toISOString().slice(11, 16);

/** A moment in the template's form: `2024-01-15 14:30 UTC`. */
export function momentUtc(at: string): string {
  return `${isoDay(at)} ${isoClock(at)} UTC`;
}

/** A length in the template's form: `1h 15m`. From a day on it still says hours and minutes: `24h 11m`. */
export function reportLength(ms: number): string {
  if (ms < day) return durationWords(ms);
  const minutes = Math.floor(ms / 60_000);
  return `${Math.floor(minutes / 60)}h ${minutes % 60}m`;
}

/** Says the time of a line: `14:30` when all moments are on one UTC day, else `2018-10-22 00:05`. */
export function lineClock(moments: readonly string[]): (at: string) => string {
  const oneDay = new Set(moments.map(isoDay)).size <= 1;
  return (at) => (oneDay ? isoClock(at) : `${isoDay(at)} ${isoClock(at)}`);
}

/** Says the time of a cited entry: `14:07 UTC` on the day on which the incident started, else with its day. */
export function citedTime(entry: CitedEntry, startedAt: string): string {
  return isoDay(entry.at) === isoDay(startedAt) ? `${isoClock(entry.at)} UTC` : momentUtc(entry.at);
}

export type Fact = { label: string; value: string };

/** The facts of the template's summary but the impact, in its order. */
export function templateFacts({ incident }: ReviewDocument): Fact[] {
  const { key, severity, startedAt, resolvedAt } = incident;
  const length =
    resolvedAt === null
      ? notResolved
      : reportLength(new Date(resolvedAt).getTime() - new Date(startedAt).getTime());
  return [
    { label: "Incident ID", value: key },
    { label: "Severity", value: severity },
    { label: "Start Time", value: momentUtc(startedAt) },
    { label: "End Time", value: resolvedAt === null ? notResolved : momentUtc(resolvedAt) },
    { label: "Duration", value: length },
  ];
}

/** The facts that the template does not ask for: they come after its own. */
export function furtherFacts(doc: ReviewDocument): Fact[] {
  const { services, drill, private: closed } = doc.incident;
  const facts: Fact[] = [];
  if (drill) facts.push({ label: "Drill", value: "an exercise, not a real incident" });
  if (closed) facts.push({ label: "Private", value: "for the members of this incident only" });
  if (services.length > 0) facts.push({ label: "Services", value: services.join(", ") });
  if (doc.lead !== null) facts.push({ label: "Review lead", value: doc.lead });
  facts.push({ label: "Review", value: reviewStateLabels[doc.state] });
  return [...facts, ...publicationFacts(doc.publications)];
}

function publicationFacts(publications: ReviewDocument["publications"]): Fact[] {
  return publications.map(({ at, by, note }, index) => ({
    label: index === 0 ? "Published" : "Amended",
    value: `${momentUtc(at)} by ${by}${note === null || note.trim() === "" ? "" : `: ${note}`}`,
  }));
}

/** `Start to Detected: 2m` for each length between moments. */
export function intervalWords({ intervals }: ReviewDocument): string[] {
  return intervals.map(({ from, to, ms }) => `${from} to ${to}: ${reportLength(ms)}`);
}

/** Who does an action item until when, and how one sees that it is done; without what is not known. */
export function actionDetails(item: ReviewDocument["actionItems"][number]): Fact[] {
  const details: [string, string | null][] = [
    ["owner", item.owner],
    ["due", item.dueOn],
    ["done when", item.successCriterion],
  ];
  return details.flatMap(([label, value]) =>
    value === null || value.trim() === "" ? [] : [{ label, value: value.trim() }],
  );
}
