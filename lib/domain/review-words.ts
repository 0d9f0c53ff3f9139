/** The sections of a review in the report template's order (R-PIR-01). */
export const reviewSections = [
  "summary",
  "root_cause",
  "timeline",
  "resolution",
  "went_well",
  "could_improve",
  "action_items",
  "prevention",
] as const;
export type ReviewSection = (typeof reviewSections)[number];

export const sectionLabels: Record<ReviewSection, string> = {
  summary: "Summary",
  root_cause: "Root cause",
  timeline: "Timeline",
  resolution: "Resolution",
  went_well: "What went well",
  could_improve: "What could be improved",
  action_items: "Action items",
  prevention: "Prevention measures",
};

/** R-PIR-05. A re-opened incident takes its review back to `draft`; what was published stays on record. */
export const reviewStates = ["draft", "in_review", "published"] as const;
export type ReviewState = (typeof reviewStates)[number];

export const reviewStateLabels: Record<ReviewState, string> = {
  draft: "Draft",
  in_review: "In review",
  published: "Published",
};

/** R-PIR-04. */
export const actionItemTypes = [
  "monitoring",
  "test",
  "documentation",
  "training",
  "process",
  "tooling",
] as const;
export type ActionItemType = (typeof actionItemTypes)[number];

export const actionItemTypeLabels: Record<ActionItemType, string> = {
  monitoring: "Monitoring",
  test: "Test",
  documentation: "Documentation",
  training: "Training",
  process: "Process",
  tooling: "Tooling",
};

export const priorities = ["high", "medium", "low"] as const;
export type Priority = (typeof priorities)[number];

/** `dropped` is given up with a reason; it asks for nothing any more. */
export const actionItemStates = ["open", "done", "dropped"] as const;
export type ActionItemState = (typeof actionItemStates)[number];

/** What publishing asks about learning (R-KNW-04), in the order of asking. */
export const learningQuestions = [
  "procedure",
  "contacts",
  "escalation",
  "onboarding",
  "alert",
  "automation",
  "deployment",
  "sharing",
] as const;
export type LearningQuestion = (typeof learningQuestions)[number];

export const learningLabels: Record<LearningQuestion, string> = {
  procedure: "Does a procedure or its troubleshooting steps need to change?",
  contacts: "Are contacts out of date?",
  escalation: "Does the escalation need to change?",
  onboarding: "Should onboarding teach something new?",
  alert: "Is an alert missing, or too late?",
  automation: "Can a manual step be automated?",
  deployment: "Do deployment or rollback need to be better?",
  sharing: "Which other teams should hear of this, and how?",
};
