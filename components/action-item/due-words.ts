import type { ActionItem } from "./item-view";

/** What the words of a due day are made from. */
export type DueFacts = Pick<ActionItem, "state" | "dueOn" | "dueAt">;

/** `late` is over and open, `soon` is due within two days, `none` has no date, `over` asks for nothing any more. */
export type DueReading = { words: string; tone: "late" | "soon" | "calm" | "none" | "over" };

const dayMs = 86_400_000;
const soonDays = 2;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day such as 2026-11-30 in words: `30 Nov 2026`. */
export function dayWords(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${Number(date)} ${months[Number(month) - 1] ?? ""} ${year}`;
}

function daysWords(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}

/** The last moment of the day on which it is due, in milliseconds: in UTC until somebody owns it, as the server counts. */
function endOf(dueOn: string, dueAt: string | null): number {
  return dueAt === null ? Date.parse(`${dueOn}T23:59:59.999Z`) : Date.parse(dueAt);
}

/** When an action item is due, in words, at `now` in milliseconds: "due in 3 days", "due today", "2 days late" (R-PIR-04, R-SLA-18). */
export function dueReading({ state, dueOn, dueAt }: DueFacts, now: number): DueReading {
  if (dueOn === null) return { words: "no date", tone: state === "open" ? "none" : "over" };
  if (state !== "open") return { words: `was due ${dayWords(dueOn)}`, tone: "over" };
  const left = endOf(dueOn, dueAt) - now;
  if (left < 0) return { words: `${daysWords(Math.floor(-left / dayMs) + 1)} late`, tone: "late" };
  const days = Math.floor(left / dayMs);
  const tone = days <= soonDays ? "soon" : "calm";
  if (days === 0) return { words: "due today", tone };
  return { words: days === 1 ? "due tomorrow" : `due in ${daysWords(days)}`, tone };
}
