import type { ReviewView } from "./review-view";

const hourMs = 3_600_000;

/** When a meeting is proposed: where it is already, else at the first full hour of its window that still lies ahead (R-PIR-02). */
export function proposedStart({
  meeting,
  meetingWindow,
  serverNow,
}: Pick<ReviewView, "meeting" | "meetingWindow" | "serverNow">): Date {
  if (meeting !== null && meeting.state === "scheduled") return new Date(meeting.startsAt);
  const now = Date.parse(serverNow);
  const earliest = Math.max(now, meetingWindow === null ? now : Date.parse(meetingWindow.from));
  return new Date(Math.ceil(earliest / hourMs) * hourMs);
}
