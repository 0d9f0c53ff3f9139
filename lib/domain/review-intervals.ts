import type { RecordEntry, ReviewRecord } from "./review-record";
import { ofType, sourceOfDeployment, sourceOfField, sourceOfResolution } from "./review-sources";
import { type KeyMoment, keyMomentLabels, keyMoments } from "./timeline-entry";

/** A moment of the incident with its name and the entry that says so; null where only the incident's own fields do. */
export type NamedMoment = {
  key: "started" | "acknowledged" | "resolved" | KeyMoment;
  label: string;
  at: Date;
  entryId: string | null;
};

/** A length between two moments that follow each other, in milliseconds. */
export type Interval = { from: NamedMoment; to: NamedMoment; ms: number };

/**
 * The moments that a report is built on, in the order in which they happened: start and end, acknowledgement, the key moments of the timeline. Where no
 * entry holds "detected" or "fix deployed", the incident's own field stands in, with the entry by which it was set.
 */
export function namedMoments({
  incident,
  entries,
}: Pick<ReviewRecord, "incident" | "entries">): NamedMoment[] {
  const moments: NamedMoment[] = [{ key: "started", label: "Start", at: incident.startedAt, entryId: null }];
  for (const key of keyMoments) {
    const holder = entries.find(({ keyMoment }) => keyMoment === key);
    const { at, source } = holder ? { at: holder.at, source: holder } : standIn({ incident, entries }, key);
    if (at !== null) moments.push({ key, label: keyMomentLabels[key], at, entryId: source?.id ?? null });
  }
  const { acknowledgedAt, resolvedAt } = incident;
  if (acknowledgedAt !== null) {
    const [said] = ofType(entries, "incident.acknowledged");
    moments.push({
      key: "acknowledged",
      label: "Acknowledged",
      at: acknowledgedAt,
      entryId: said?.id ?? null,
    });
  }
  if (resolvedAt !== null) {
    const entryId = sourceOfResolution({ incident, entries })?.id ?? null;
    moments.push({ key: "resolved", label: "Resolved", at: resolvedAt, entryId });
  }
  return moments.sort((a, b) => a.at.getTime() - b.at.getTime());
}

type StandIn = { at: Date | null; source: RecordEntry | null };

function standIn(record: Pick<ReviewRecord, "incident" | "entries">, key: KeyMoment): StandIn {
  const { detectedAt, deployedAt } = record.incident;
  if (key === "detected") return { at: detectedAt, source: sourceOfField(record.entries, "detectedAt") };
  if (key === "fix_deployed") return { at: deployedAt, source: sourceOfDeployment(record) };
  return { at: null, source: null };
}

/** The lengths between neighbouring moments. */
export function intervalsOf(moments: readonly NamedMoment[]): Interval[] {
  return moments.slice(1).flatMap((to, i) => {
    const from = moments[i];
    return from === undefined ? [] : [{ from, to, ms: to.at.getTime() - from.at.getTime() }];
  });
}
