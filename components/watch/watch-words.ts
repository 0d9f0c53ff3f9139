import type { TimerState } from "@/lib/domain/timer";
import { type WatchReadingWord, watchItems } from "@/lib/domain/watch-items";

type Read = { reading: WatchReadingWord | null };

/** Whether a watch goes on: nobody has closed it, and it was not called off. */
export function isOpenWindow({ state }: { state: TimerState }): boolean {
  return state === "running" || state === "breached";
}

/** Whether any clock of an incident stands for a watch that has begun (R-SLA-17), so that there is something to ask for. */
export function hasWatch(
  timers: readonly { rule: string; state: TimerState; dueAt: string | null }[],
): boolean {
  return timers.some(
    ({ rule, state, dueAt }) => Object.hasOwn(watchItems, rule) && state !== "cancelled" && dueAt !== null,
  );
}

/** How many items nobody has looked at: `2 items are unread`; null where all were read (R-MON-01). */
export function unreadWords(items: readonly Read[]): string | null {
  const count = items.filter(({ reading }) => reading === null).length;
  if (count === 0) return null;
  return count === 1 ? "1 item is unread" : `${count} items are unread`;
}

/** What a watch came to, for the line that unfolds its items: `5 items read, 1 not as it should be`. */
export function outcomeWords(items: readonly Read[]): string {
  const read = items.filter(({ reading }) => reading !== null).length;
  const wrong = items.filter(({ reading }) => reading === "abnormal").length;
  const words = `${read} ${read === 1 ? "item" : "items"} read`;
  return wrong === 0 ? words : `${words}, ${wrong} not as it should be`;
}
