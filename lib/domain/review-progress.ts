import type { ReviewSection } from "./review-words";

/** What the progress of a review is counted from. */
export type ProgressFacts = {
  /** Sections that say something. */
  filled: ReadonlySet<ReviewSection>;
  rootCauseWritten: boolean;
  factors: number;
  actionItems: number;
  questions: number;
  answered: number;
};

const written: readonly ReviewSection[] = [
  "summary",
  "resolution",
  "went_well",
  "could_improve",
  "prevention",
];

/** How many steps of a whole review are done, of how many (R-PIR-01): its texts, a root cause, a factor, an action item, each question about learning. */
export function reviewProgress(facts: ProgressFacts): { done: number; total: number } {
  const steps = [
    ...written.map((section) => facts.filled.has(section)),
    facts.rootCauseWritten,
    facts.factors > 0,
    facts.actionItems > 0,
  ];
  return {
    done: steps.filter(Boolean).length + facts.answered,
    total: steps.length + facts.questions,
  };
}
