import { typedForm } from "@/lib/domain/moment-words";
import type { RoomIncident } from "./room-view";

/** An incident's facts as they are typed; moments in the person's zone, empty where there is none. */
export type FactsForm = {
  title: string;
  summary: string;
  impact: string;
  usersAffected: string;
  startedAt: string;
  detectedAt: string;
  serviceIds: readonly string[];
  private: boolean;
};

export type FactName = keyof FactsForm;

export const factLabels: Record<FactName, string> = {
  title: "Title",
  summary: "Summary",
  impact: "Impact",
  usersAffected: "Users affected",
  startedAt: "Impact started",
  detectedAt: "Detected",
  serviceIds: "Services",
  private: "Private",
};

const factNames: readonly FactName[] = [
  "title",
  "summary",
  "impact",
  "usersAffected",
  "startedAt",
  "detectedAt",
  "serviceIds",
  "private",
];

/** The facts of an incident before anything is changed. */
export function factsFormOf(incident: RoomIncident, timeZone: string): FactsForm {
  const { detectedAt } = incident;
  return {
    title: incident.title,
    summary: incident.summary ?? "",
    impact: incident.impact ?? "",
    usersAffected: incident.usersAffected ?? "",
    startedAt: typedForm(new Date(incident.startedAt), timeZone),
    detectedAt: detectedAt === null ? "" : typedForm(new Date(detectedAt), timeZone),
    serviceIds: incident.services.map(({ id }) => id),
    private: incident.private,
  };
}

/** One comparable text a fact: what differs only in blanks around it, or in order, does not differ. */
function comparable(form: FactsForm, name: FactName): string {
  const value = form[name];
  if (typeof value === "boolean") return String(value);
  return typeof value === "string" ? value.trim() : [...value].sort().join();
}

/** The facts in which two forms differ. */
export function differentFacts(a: FactsForm, b: FactsForm): FactName[] {
  return factNames.filter((name) => comparable(a, name) !== comparable(b, name));
}

/** Facts that I and somebody else changed from `base` to different values: a person must choose. */
export function clashingFacts(mine: FactsForm, base: FactsForm, theirs: FactsForm): FactName[] {
  const changedByThem = differentFacts(theirs, base);
  const different = differentFacts(mine, theirs);
  return differentFacts(mine, base).filter(
    (name) => changedByThem.includes(name) && different.includes(name),
  );
}

/** My changes on top of theirs: what I left alone, or named in `yielded`, is theirs. */
export function carriedFacts(
  mine: FactsForm,
  base: FactsForm,
  theirs: FactsForm,
  yielded: readonly FactName[] = [],
): FactsForm {
  const kept = differentFacts(mine, base).filter((name) => !yielded.includes(name));
  return { ...theirs, ...Object.fromEntries(kept.map((name) => [name, mine[name]])) };
}

export type FactsMoments = { startedAt: Date | null; detectedAt: Date | null };

/** The body that changes `base` into `mine`: changed facts only, blank texts cleared, moments as read from what was typed. */
export function factsPatch(mine: FactsForm, base: FactsForm, moments: FactsMoments): Record<string, unknown> {
  const values: Record<FactName, unknown> = {
    title: mine.title.trim(),
    summary: mine.summary.trim() || null,
    impact: mine.impact.trim() || null,
    usersAffected: mine.usersAffected.trim() || null,
    startedAt: moments.startedAt?.toISOString(),
    detectedAt: moments.detectedAt?.toISOString() ?? null,
    serviceIds: mine.serviceIds,
    private: mine.private,
  };
  return Object.fromEntries(differentFacts(mine, base).map((name) => [name, values[name]]));
}
