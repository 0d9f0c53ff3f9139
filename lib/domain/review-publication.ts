import { type Refusal, refuse } from "./refusal";
import { type MissingPart, notReady } from "./review-readiness";
import type { ReviewState } from "./review-words";

/**
 * Whether a review may be published (R-PIR-05): all that is asked for is there, and what was published before is amended with a reason. Answers the number of the
 * publication, 1 for the first.
 */
export function publish(
  review: { publications: number },
  missing: readonly MissingPart[],
  note: string | null,
): { number: number } | Refusal {
  if (missing.length > 0) return notReady(missing);
  const number = review.publications + 1;
  if (number === 1 || note !== null) return { number };
  const message = "say what is amended and why: readers of the earlier publication will see it";
  return refuse("invalid", "R-PIR-05", `note: ${message}.`, { errors: [{ path: "note", message }] });
}

/** Moves a review between `draft` and `in_review`; a published one is amended, not taken back. */
export function moveReview(from: ReviewState, to: Exclude<ReviewState, "published">): true | Refusal {
  if (from === "published") {
    return refuse(
      "conflict",
      "R-PIR-05",
      "The review is published: change it and publish it again as an amendment.",
    );
  }
  if (from === to)
    return refuse(
      "conflict",
      "R-PIR-05",
      `The review is ${to === "draft" ? "a draft" : "in review"} already.`,
    );
  return true;
}
