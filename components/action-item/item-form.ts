import { type ActionItemType, actionItemTypes, type Priority } from "@/lib/domain/review-words";
import type { ActionItem } from "./item-view";

/** An action item as it is typed; empty means none. */
export type ItemForm = {
  title: string;
  ownerId: string | null;
  dueOn: string;
  successCriterion: string;
  type: ActionItemType | "";
  priority: Priority;
};
export type ItemField = keyof ItemForm;

export const itemFields = [
  "title",
  "ownerId",
  "dueOn",
  "successCriterion",
  "type",
  "priority",
] as const satisfies readonly ItemField[];

export const fieldLabels: Record<ItemField, string> = {
  title: "Title",
  ownerId: "Owner",
  dueOn: "Due date",
  successCriterion: "Success criterion",
  type: "Type",
  priority: "Priority",
};

/** The form of an item, or of a new one that is called `title`. */
export function itemFormOf(item: ActionItem | null, title = ""): ItemForm {
  return {
    title: item?.title ?? title,
    ownerId: item?.ownerId ?? null,
    dueOn: item?.dueOn ?? "",
    successCriterion: item?.successCriterion ?? "",
    type: item?.type ?? "",
    priority: item?.priority ?? "medium",
  };
}

/** The type of that name; empty for what is none. */
export function typeOf(text: string): ItemForm["type"] {
  return actionItemTypes.find((type) => type === text) ?? "";
}

function sent(form: ItemForm) {
  const { title, ownerId, dueOn, successCriterion, type, priority } = form;
  return {
    title: title.trim(),
    ownerId,
    dueOn: dueOn === "" ? null : dueOn,
    successCriterion: successCriterion.trim() === "" ? null : successCriterion.trim(),
    type: type === "" ? null : type,
    priority,
  };
}

/** What two forms say differently. */
export function differentFields(form: ItemForm, base: ItemForm): ItemField[] {
  const [a, b] = [sent(form), sent(base)];
  return itemFields.filter((name) => a[name] !== b[name]);
}

/** The change as it is sent: what differs from `base`, or all that was filled in where there is no base. */
export function itemPatch(form: ItemForm, base: ItemForm | null): Record<string, string | null> {
  const said = sent(form);
  const names =
    base === null ? itemFields.filter((name) => said[name] !== null) : differentFields(form, base);
  return Object.fromEntries(names.map((name) => [name, said[name]]));
}

/** Fields that this form and somebody else both changed from `base`, to different values. */
export function clashingFields(form: ItemForm, base: ItemForm, theirs: ItemForm): ItemField[] {
  const [mine, others] = [differentFields(form, base), differentFields(theirs, base)];
  return differentFields(form, theirs).filter((name) => mine.includes(name) && others.includes(name));
}

/** The form on top of what somebody else saved: what was changed here stays, save the fields that are yielded. */
export function carriedForm(
  form: ItemForm,
  base: ItemForm,
  theirs: ItemForm,
  yielded: readonly ItemField[] = [],
): ItemForm {
  const kept = differentFields(form, base).filter((name) => !yielded.includes(name));
  return { ...theirs, ...Object.fromEntries(kept.map((name) => [name, form[name]])) };
}
