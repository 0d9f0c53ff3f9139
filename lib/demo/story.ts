import type { WorkflowKey } from "@/lib/domain/hotfix-workflow";
import type { ActionItemType, Priority } from "@/lib/domain/review-words";
import type { RollbackReason } from "@/lib/domain/rollback";
import type { RollbackMethod } from "@/lib/domain/rollback-commands";
import type { PersonKey, ServiceKey } from "./organisation";

/** Where in the past a story begins: so many days before the making, at this time of day (UTC, `14:35`). */
export type Beginning = { daysAgo: number; at: string };

/** A change as the story shows it: one place in one file, and the test that goes with it. */
export type Change = {
  path: string;
  line: number;
  before: readonly string[];
  removed: readonly string[];
  added: readonly string[];
  test?: { path: string; added: readonly string[] };
};

export type Fix = {
  title: string;
  workflow: WorkflowKey;
  author: PersonKey;
  message: string;
  /** The version that is in production; git_flow tags the next one. */
  version?: string;
  flag?: string;
  change?: Change;
  rollback: { method: RollbackMethod; tested: boolean };
  /** Why what the guard warns of is acceptable, for every warning of this fix. */
  warningAnswer?: string;
  /** What an approver asked for on the first revision; the second one is the fix. */
  askedFor?: string;
  verified: string;
};

/** What an action item of a review becomes: `done` so many days after the review with what shows it, or nothing yet. */
export type Item = {
  title: string;
  owner: PersonKey;
  type: ActionItemType;
  priority?: Priority;
  /** Days after the review until it is due. */
  dueIn: number;
  criterion: string;
  done?: { after: number; evidence: string };
};

export type Review = {
  /** Hours after the resolution; the level's deadline is met where it is not said. */
  publishedAfter?: number;
  root: string;
  well: string;
  better: string;
  prevention: string;
  /** Keys of the catalogue, or labels of new factors, each with what is said of it. */
  factors: readonly { key?: string; label?: string; note: string }[];
  whys: readonly string[];
  items: readonly Item[];
};

/** Minutes after the start at which a story reaches its moments. */
export type Pace = {
  declared: number;
  acknowledged: number;
  cause: number;
  fixReady: number;
  deployed: number;
  resolved: number;
};

/** How the fix of a P0 got past its gate, where it was not two approvals in writing. */
export type Passage = "verbal" | "bypass";

/** One P0 or P1 of the past, told from its first sign to the last action item. */
export type Emergency = {
  severity: "P0" | "P1";
  begins: Beginning;
  service: ServiceKey;
  title: string;
  summary: string;
  impact: string;
  users: string;
  pace: Pace;
  seen: string;
  suspected: string;
  cause: string;
  acted: string;
  decided: { what: string; because: string };
  fix: Fix;
  /** A first fix that was deployed and taken back before the other one. */
  takenBack?: { fix: Fix; reason: RollbackReason; found: string; ran: string; after: string };
  passage?: Passage;
  restored: string;
  review: Review;
};

/** One P2: seen, filed, and done in a regular release or on its own. */
export type Nuisance = {
  begins: Beginning;
  service: ServiceKey;
  by: PersonKey;
  title: string;
  impact: string;
  users: string;
  seen: string;
  cause: string;
  /** What the release note says. */
  note: string;
  /** Hours from the declaration to the end, for one that no release is waited for. */
  hours: number;
  release?: string;
  fix?: Fix;
  done: string;
};

/** An emergency that goes on at the making: begun so many minutes before, with a fix that is on its way or none yet. */
export type OpenEmergency = Omit<
  Emergency,
  "begins" | "fix" | "takenBack" | "passage" | "restored" | "review" | "pace"
> & {
  minutesAgo: number;
  pace: Pick<Pace, "declared" | "acknowledged" | "cause" | "fixReady">;
  fix?: Fix;
  /** What the others were told last. */
  told: string;
};
