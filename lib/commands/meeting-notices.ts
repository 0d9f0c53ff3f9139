import type { NewNotice } from "@/lib/domain/notice";

/** Tells everybody who was invited to a review's meeting, but whoever did it; the next change brings the same notice up anew. */
export function meetingNotices(
  reviewId: string,
  {
    startsAt,
    minutes,
    change,
  }: { startsAt: string; minutes: number; change: "scheduled" | "moved" | "cancelled" | "uninvited" },
  participants: readonly string[],
  byId: string | null,
): NewNotice[] {
  const userIds = participants.filter((id) => id !== byId);
  if (userIds.length === 0) return [];
  const payload = { startsAt, minutes, change, byId };
  return [{ kind: "meeting_called", cause: `meeting:${reviewId}`, payload, to: { roles: [], userIds } }];
}
