import type { z } from "zod";
import type { deskUrgentView } from "@/lib/contracts/dashboard";
import type { noticeListView, noticeView } from "@/lib/contracts/notices";

/** A notice as the API answers it. */
export type Notice = z.output<typeof noticeView>;

/** A page of them; `serverNow` is the moment up to which the reader has seen what they say. */
export type NoticePage = z.output<typeof noticeListView>;

/** What the frame of every page shows of the viewer's own. */
export type UrgentView = z.output<typeof deskUrgentView>;

const countedAtMost = 100;

/** A count of unread notices for the eye: `3`, `99+`. */
export function countWords(unread: number): string {
  return unread < countedAtMost ? String(unread) : `${countedAtMost - 1}+`;
}

/** The name of what opens the notices: `Notices, 3 unread`. */
export function bellName(unread: number): string {
  if (unread === 0) return "Notices, none unread";
  return unread < countedAtMost ? `Notices, ${unread} unread` : "Notices, more than 99 unread";
}
