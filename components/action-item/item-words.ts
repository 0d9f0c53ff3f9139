import { type ActionItemState, actionItemTypeLabels, type Priority } from "@/lib/domain/review-words";
import type { ActionItem } from "./item-view";

export const stateWords: Record<ActionItemState, string> = { open: "Open", done: "Done", dropped: "Dropped" };

export const priorityWords: Record<Priority, string> = { high: "High", medium: "Medium", low: "Low" };

/** The type in words; one that was not chosen is said. */
export function typeWords(type: ActionItem["type"]): string {
  return type === null ? "No type" : actionItemTypeLabels[type];
}

type Planned = Pick<ActionItem, "ownerId" | "dueOn" | "successCriterion">;

/** What an item still lacks before the review can be published, by name (R-PIR-04). */
export function missingWords({ ownerId, dueOn, successCriterion }: Planned): string[] {
  return [
    ...(ownerId === null ? ["no owner"] : []),
    ...(dueOn === null ? ["no date"] : []),
    ...(successCriterion === null ? ["no success criterion"] : []),
  ];
}
