import type { z } from "zod";
import type { actionItemView, listActionItems } from "@/lib/contracts/action-items";

/** An action item as the API answers it. */
export type ActionItem = z.output<typeof actionItemView>;

/** A page of action items, with how many open ones are the viewer's and how many are late. */
export type ActionItemPage = z.output<typeof listActionItems.answer.schema>;

/** Under this all that is known of action items lies in the browser's cache. */
export const itemsKey = ["action-items"] as const;

/** Where one action item lies in the browser's cache. */
export function itemKey(id: string) {
  return [...itemsKey, "one", id] as const;
}

/** Whether a text of the address can name an action item at all. */
export function isItemId(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** Whether a refusal's `current` is an action item. */
export function isActionItem(value: unknown): value is ActionItem {
  return (
    typeof value === "object" &&
    value !== null &&
    "title" in value &&
    "dueOn" in value &&
    "successCriterion" in value &&
    "version" in value
  );
}
