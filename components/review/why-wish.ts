import type { ReviewWhy } from "./review-view";

/** What is asked for: an answer below another (null for the first question), or a change of one. */
export type WhyWish = { kind: "add"; below: ReviewWhy | null } | { kind: "edit"; why: ReviewWhy };
