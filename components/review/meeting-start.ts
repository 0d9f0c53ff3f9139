import { wallTime } from "@/lib/domain/time-zone";
import type { ReviewView } from "./review-view";

const hourMs = 3_600_000;
const dayHours = { first: 9, last: 16 };

function atWork(at: Date, zone: string): boolean {
  const { year, month, day, hour } = wallTime(at, zone);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && hour >= dayHours.first && hour <= dayHours.last;
}

/**
 * When a meeting is proposed (R-PIR-02): where it is already, else at the first full hour of its window that still lies ahead and in the working day of the zone;
 * where the window has none, at its first full hour.
 */
export function proposedStart(
  { meeting, meetingWindow, serverNow }: Pick<ReviewView, "meeting" | "meetingWindow" | "serverNow">,
  zone: string,
): Date {
  if (meeting !== null && meeting.state === "scheduled") return new Date(meeting.startsAt);
  const now = Date.parse(serverNow);
  const earliest = Math.max(now, meetingWindow === null ? now : Date.parse(meetingWindow.from));
  const first = Math.ceil(earliest / hourMs) * hourMs;
  const until = meetingWindow === null ? first : Date.parse(meetingWindow.until);
  for (let at = first; at <= until; at += hourMs) {
    if (atWork(new Date(at), zone)) return new Date(at);
  }
  return new Date(first);
}
