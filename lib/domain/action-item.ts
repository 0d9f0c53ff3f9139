import { type Refusal, refuse } from "./refusal";
import type { ActionItemState, ActionItemType, Priority } from "./review-words";
import { momentsOf, shiftDay } from "./time-zone";

/** What an action item says (R-PIR-04). `dueOn` is a day, such as 2026-11-30. */
export type ActionItemFacts = {
  title: string;
  ownerId: string | null;
  dueOn: string | null;
  successCriterion: string | null;
  type: ActionItemType | null;
  priority: Priority;
  state: ActionItemState;
  /** What shows that it is done, or why it was dropped. */
  evidence: string | null;
};

/** What a change asks for; what is absent stays. */
export type ActionItemPatch = { [K in keyof ActionItemFacts]?: ActionItemFacts[K] | undefined };

export type ActionItemTurn = "edited" | "done" | "dropped" | "reopened" | "unchanged";

/** The last millisecond of a day in the zone of whoever has to do it: the deadline of R-SLA-18. */
export function dueMoment(dueOn: string, zone: string): Date {
  const [year = 0, month = 1, day = 1] = dueOn.split("-").map(Number);
  const midnight = { ...shiftDay({ year, month, day }, 1), hour: 0, minute: 0, second: 0 };
  // Where clocks go forward at midnight, the next day begins at one o'clock.
  const [end] = [...momentsOf(midnight, zone), ...momentsOf({ ...midnight, hour: 1 }, zone)];
  if (end === undefined) throw new Error(`the day after ${dueOn} has no beginning in ${zone}`);
  return new Date(end.getTime() - 1);
}

/**
 * A changed action item and what turn that is (R-SLA-18): done and dropped ask for what shows it or why; one that has ended is changed only by
 * being opened again.
 */
export function changeActionItem(
  item: ActionItemFacts,
  patch: ActionItemPatch,
): { item: ActionItemFacts; turn: ActionItemTurn } | Refusal {
  const next = { ...item };
  for (const [key, value] of Object.entries(patch))
    if (value !== undefined) Object.assign(next, { [key]: value });
  const same = JSON.stringify(next) === JSON.stringify(item);
  if (same) return { item, turn: "unchanged" };
  if (item.state !== "open" && next.state === item.state) {
    return refuse("conflict", "R-PIR-04", `This action item is ${item.state}: open it again to change it.`);
  }
  if (next.state === "open") {
    const reopened = item.state !== "open";
    return { item: { ...next, evidence: null }, turn: reopened ? "reopened" : "edited" };
  }
  if (next.evidence === null || (patch.evidence == null && item.state === "open")) {
    const message =
      next.state === "done" ? "say or link what shows that it is done" : "say why it is dropped";
    return refuse("invalid", "R-SLA-18", `evidence: ${message}.`, {
      errors: [{ path: "evidence", message }],
    });
  }
  return { item: next, turn: next.state };
}
