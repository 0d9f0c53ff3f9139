import type { RecordFacts } from "@/lib/domain/consistency-facts";
import { entriesOf } from "./review-entries";
import type { ReviewView } from "./review-view";

const date = (at: string | null) => (at === null ? null : new Date(at));

/** What the consistency checker reads a text of the review against: the incident's facts, and every entry in its own words. */
export function factsOf({ facts, lines }: Pick<ReviewView, "facts" | "lines">): RecordFacts {
  return {
    startedAt: new Date(facts.startedAt),
    detectedAt: date(facts.detectedAt),
    acknowledgedAt: date(facts.acknowledgedAt),
    deployedAt: date(facts.deployedAt),
    resolvedAt: date(facts.resolvedAt),
    entries: entriesOf({ lines }).map(({ entryId, at, said, keyMoment }) => ({
      ...{ id: entryId, at: new Date(at), text: said, keyMoment },
    })),
    counts: facts.counts,
    paymentsFailingPercent: facts.paymentsFailingPercent,
  };
}
