import type { z } from "zod";
import type { reviewView } from "@/lib/contracts/review-view";

/** All that the review wizard shows, as the API answers it. */
export type ReviewView = z.output<typeof reviewView>;

export type ReviewLine = ReviewView["lines"][number];
export type ReviewFactor = ReviewView["factors"][number];
export type ReviewProposal = ReviewView["proposals"][number];
export type ReviewWhy = ReviewView["whys"][number];
export type ReviewQuestion = ReviewView["questions"][number];

/** Where the view lies in the browser's cache. */
export function reviewKey(incidentKey: string) {
  return ["incident", incidentKey, "review"] as const;
}

/** Where the report lies that the view would be published as. */
export function documentKey(incidentKey: string) {
  return [...reviewKey(incidentKey), "document"] as const;
}

/** Whether the viewer may write in the review. */
export function mayWrite({ allowed }: Pick<ReviewView, "allowed">): boolean {
  return allowed.includes("review.write");
}

/** Whether the viewer may publish and share the review. */
export function mayPublish({ allowed }: Pick<ReviewView, "allowed">): boolean {
  return allowed.includes("review.publish");
}
