import { durationWords } from "./duration";
import { type Refusal, refuse } from "./refusal";

export const meetingStates = ["scheduled", "cancelled", "held", "not_held"] as const;
export type MeetingState = (typeof meetingStates)[number];

/** When a meeting on a review may be without a reason: the policy's window after the resolution (R-PIR-02, R-SLA-16). */
export type MeetingWindow = { from: Date; until: Date };

/** What a meeting's time is judged by: the resolution, null while the incident lasts, and the window, null where the policy asks for none. */
export type MeetingTimes = { resolvedAt: Date | null; window: MeetingWindow | null };

/** Shortest and longest meeting, in minutes, that needs no reason. */
export const meetingMinutes = { least: 60, most: 90 } as const;

/**
 * Why this time needs a reason, or null: before the resolution, outside the policy's window after it, or not of 60 to 90 minutes.
 */
export function meetingOddity(
  meeting: { startsAt: Date; minutes: number },
  { resolvedAt, window }: MeetingTimes,
): string | null {
  const { startsAt, minutes } = meeting;
  if (resolvedAt === null) return "The incident is not resolved yet";
  const since = (at: Date) => hourWords(at.getTime() - resolvedAt.getTime());
  if (startsAt < resolvedAt) return "It lies before the resolution";
  if (window && startsAt < window.from)
    return `It lies earlier than ${since(window.from)} after the resolution`;
  if (window && startsAt > window.until)
    return `It lies later than ${since(window.until)} after the resolution`;
  if (minutes < meetingMinutes.least) return "It is shorter than 60 minutes";
  return minutes > meetingMinutes.most ? "It is longer than 90 minutes" : null;
}

function hourWords(milliseconds: number): string {
  const hours = milliseconds / 3_600_000;
  return Number.isInteger(hours) ? `${hours} hours` : durationWords(milliseconds);
}

/** Whether a meeting may be fixed for this time; outside the window, or with another length, only with a reason. */
export function scheduleMeeting(
  meeting: { startsAt: Date; minutes: number; reason: string | null },
  times: MeetingTimes,
): true | Refusal {
  const oddity = meetingOddity(meeting, times);
  if (oddity === null || meeting.reason !== null) return true;
  const detail = `${oddity}: give a reason.`;
  return refuse("invalid", "R-PIR-02", detail, { errors: [{ path: "reason", message: detail }] });
}

/** Whether a meeting's end can be recorded: it is scheduled, and it cannot have been held before it began. */
export function endMeeting(
  meeting: { state: MeetingState; startsAt: Date } | null,
  outcome: { held: boolean; at: Date },
): true | Refusal {
  if (meeting === null || meeting.state !== "scheduled") {
    return refuse("conflict", "R-SLA-16", "No meeting is scheduled: schedule it first.");
  }
  if (outcome.held && outcome.at < meeting.startsAt) {
    return refuse("conflict", "R-SLA-16", "The meeting has not begun yet: move it to when it was held.");
  }
  return true;
}

/** What a meeting of so many minutes goes through, each part with its time; its callers may write another. */
export function meetingAgenda(minutes: number): string {
  const part = (share: number) => `${Math.max(5, Math.round((minutes * share) / 5) * 5)} min`;
  return [
    `1. The timeline as it was: what we saw, and when (${part(0.25)})`,
    `2. Contributing factors and the whys behind them: systems, not people (${part(0.35)})`,
    `3. What went well, and where we were lucky (${part(0.15)})`,
    `4. Actions, each with an owner, a date and a criterion (${part(0.25)})`,
  ].join("\n");
}
