import type { IncidentStatus } from "./incident-status";
import type { Refusal } from "./refusal";
import { refuse } from "./refusal";
import {
  type ActionItemState,
  type LearningQuestion,
  learningLabels,
  learningQuestions,
  type ReviewSection,
} from "./review-words";

/** What publishing looks at. */
export type ReadinessFacts = {
  status: IncidentStatus;
  /** Whether the policy asks for a root cause at this level (R-SLA-13). */
  rootCauseRequired: boolean;
  /** Whether somebody wrote the root cause: what the record says by itself is no analysis. */
  rootCauseWritten: boolean;
  actionItems: readonly {
    id: string;
    title: string;
    ownerId: string | null;
    dueOn: string | null;
    successCriterion: string | null;
    state: ActionItemState;
  }[];
  answered: readonly LearningQuestion[];
};

/** One thing that is missing, with where in the wizard it is mended. `key` is stable. */
export type MissingPart = {
  key: string;
  label: string;
  remedy: string;
  section: ReviewSection | "publish";
  actionItemId: string | null;
};

function missingOf(item: ReadinessFacts["actionItems"][number]): MissingPart[] {
  if (item.state !== "open") return [];
  const parts = [
    ["owner", item.ownerId, "Name who does it."],
    ["due date", item.dueOn, "Say by when."],
    ["success criterion", item.successCriterion, "Say how one will see that it is done."],
  ] as const;
  return parts.flatMap(([what, value, remedy]) =>
    value !== null
      ? []
      : [
          {
            key: `action_item.${what.replace(" ", "_")}:${item.id}`,
            label: `“${item.title}” has no ${what}`,
            remedy,
            section: "action_items" as const,
            actionItemId: item.id,
          },
        ],
  );
}

/** All that keeps a review from being published (R-PIR-04, R-SLA-13, R-KNW-04); nothing where it may be. */
export function missingForPublication(facts: ReadinessFacts): MissingPart[] {
  const part = (
    key: string,
    label: string,
    remedy: string,
    section: MissingPart["section"],
  ): MissingPart => ({
    key,
    label,
    remedy,
    section,
    actionItemId: null,
  });
  const over = facts.status === "resolved" || facts.status === "closed";
  const unanswered = learningQuestions.filter((question) => !facts.answered.includes(question));
  return [
    ...(over
      ? []
      : [
          part(
            "incident.resolved",
            "The incident is not resolved",
            "Resolve it: a review looks back.",
            "publish",
          ),
        ]),
    ...(facts.rootCauseRequired && !facts.rootCauseWritten
      ? [
          part(
            "root_cause",
            "The root cause is not written",
            "Say in your own words what went wrong and why.",
            "root_cause",
          ),
        ]
      : []),
    ...facts.actionItems.flatMap(missingOf),
    ...unanswered.map((question) =>
      part(
        `question:${question}`,
        `Not answered: ${learningLabels[question]}`,
        "Name an action item, or say why nothing needs to be done.",
        "publish",
      ),
    ),
  ];
}

/** The refusal that lists what is missing, by name. */
export function notReady(missing: readonly MissingPart[]): Refusal {
  const count = missing.length === 1 ? "one thing is" : `${missing.length} things are`;
  return refuse("conflict", "R-PIR-04", `The review cannot be published yet: ${count} missing.`, {
    errors: missing.map(({ key, label, remedy }) => ({ path: key, message: `${label}. ${remedy}` })),
  });
}
