import { type Refusal, refuse } from "./refusal";
import { type WatchReadingWord, watchItems } from "./watch-items";

export type Reading = { key: string; reading: WatchReadingWord; note: string | null };

/** Whether an item of a watch may be read so (R-MON-01): it is one of the window's, and what is not normal says why. */
export function mayRead(rule: string, { key, reading, note }: Reading): true | Refusal {
  const item = watchItems[rule]?.find((one) => one.key === key);
  if (item === undefined) return refuse("not_found", "not_found", "There is no such item.");
  if (reading === "normal" || note !== null) return true;
  const message = reading === "abnormal" ? "say what is abnormal" : "say why this does not apply";
  return refuse("invalid", "R-MON-01", `note: ${item.label}: ${message}.`, {
    errors: [{ path: "note", message }],
  });
}

/** Refuses to close a watch while an item is unread: nobody has looked at it (R-MON-01). */
export function mayClose(rule: string, read: readonly string[]): true | Refusal {
  const unread = (watchItems[rule] ?? []).filter(({ key }) => !read.includes(key));
  if (unread.length === 0) return true;
  const names = unread.map(({ label }) => label).join(", ");
  return refuse("conflict", "R-MON-01", `Not looked at yet: ${names}.`, {
    errors: unread.map(({ key, label }) => ({ path: `items.${key}`, message: `${label} is unread` })),
  });
}
