import { durationWords } from "./duration";
import { decisionLabels } from "./hotfix-words";
import type { NoticeKind, NoticePayloads } from "./notice";
import { incidentRoleLabels } from "./role-labels";
import { actionItemRule } from "./timer";

/** A notice as it stands: its kind with what that kind carries. */
export type ToldNotice = { [K in NoticeKind]: { kind: K; payload: NoticePayloads[K] } }[NoticeKind];

/** What a notice is read with: the time, the incident's key, and the name of who caused it (null: the product, or unknown). */
export type NoticeReading = { now: Date; key: string; byName: string | null };

/** Kinds that ask somebody to come at once: a missed deadline, a page that the product sent by itself. */
export const alarmKinds = [
  "timer_breached",
  "timer_fired",
  "verbal_denied",
  "gate_bypassed",
] as const satisfies readonly NoticeKind[];

/** How a clock stands when its notice is read, which may be long after it spoke. */
function clockWords({ label, dueAt }: NoticePayloads["timer_due"], now: Date): string {
  const left = Date.parse(dueAt) - now.getTime();
  if (left >= 1_000) return `${label}: ${durationWords(left)} left`;
  return left > -60_000 ? `${label}: due now` : `${label}: ${durationWords(-left)} late`;
}

/** The sentence that a notice reads as at `now`, such as "Fix deployed: 30m left in INC-2026-003". */
export function noticeSentence(notice: ToldNotice, { now, key, byName }: NoticeReading): string {
  switch (notice.kind) {
    case "timer_warned":
    case "timer_due":
    case "timer_breached":
      return `${clockWords(notice.payload, now)} in ${key}`;
    case "timer_reminded":
      return `Reminder. ${clockWords(notice.payload, now)} in ${key}`;
    case "timer_fired":
      return `${key} asks for you: ${notice.payload.label}`;
    case "role_assigned": {
      const { role, note } = notice.payload;
      const given = `${byName ?? "Firebreak"} made you ${incidentRoleLabels[role]} of ${key}`;
      return note === null ? given : `${given}: ${note}`;
    }
    case "mentioned": {
      const { excerpt } = notice.payload;
      return `${byName ?? "Somebody"} mentioned you in ${key}: ${excerpt}`;
    }
    case "action_item_assigned": {
      const { title, dueOn } = notice.payload;
      return `${byName ?? "Firebreak"} gave you an action item of ${key}: ${title}${dueOn === null ? "" : `, due ${dueOn}`}`;
    }
    case "meeting_called": {
      const { startsAt, minutes, change } = notice.payload;
      const when = `${startsAt.slice(0, 16).replace("T", " ")}Z`;
      if (change === "uninvited") return `You are not invited to the review meeting of ${key} any more`;
      if (change === "cancelled") return `The review meeting of ${key} on ${when} is cancelled`;
      return `${byName ?? "Firebreak"} ${change === "moved" ? "moved" : "called"} the review meeting of ${key}: ${when}, ${minutes} min`;
    }
    case "review_submitted":
      return `${byName ?? "Firebreak"} asks you to read the review of ${key} before it is published`;
    default:
      return `${hotfixWords(notice, byName ?? "Firebreak")} (hotfix ${notice.payload.hotfix} of ${key})`;
  }
}

type HotfixNotice = Extract<ToldNotice, { payload: { hotfixId: string } }>;

function hotfixWords(notice: HotfixNotice, by: string): string {
  const { title } = notice.payload;
  switch (notice.kind) {
    case "approval_requested":
      return `${by} asks for your approval: ${title}`;
    case "approval_decided":
      return `${by} ${decisionLabels[notice.payload.decision]}: ${title}`;
    case "verbal_recorded":
      return `${by} recorded that you approved by word of mouth as ${notice.payload.role}. Say whether you did: ${title}`;
    case "verbal_denied":
      return `${by} says that they did not approve as ${notice.payload.role}: ${title}`;
    case "gate_bypassed":
      return `${by} went past the gate: ${title}. Reason: ${notice.payload.reason}`;
    case "rollback_started":
      return `${by} began to roll back: ${title}. ${notice.payload.reason}`;
    case "rolled_back":
      return `Rolled back: ${title}. ${notice.payload.reason}`;
  }
}

/** Where a notice leads: the entry that mentions, else the incident. */
export function noticeLink(notice: ToldNotice, key: string): string {
  const page = `/incidents/${key}`;
  if (notice.kind === "action_item_assigned") return `/action-items/${notice.payload.itemId}`;
  if (notice.kind === "meeting_called" || notice.kind === "review_submitted") return `${page}/review/publish`;
  if ("rule" in notice.payload && notice.payload.rule === actionItemRule) return "/action-items?mine=1";
  if ("rule" in notice.payload && notice.payload.rule.startsWith("review_")) return `${page}/review`;
  if (notice.kind === "mentioned") return `${page}#entry-${notice.payload.entryId}`;
  if (notice.kind === "approval_requested" || notice.kind === "verbal_recorded")
    return `/hotfixes/${notice.payload.hotfixId}/approve`;
  return "hotfixId" in notice.payload ? `/hotfixes/${notice.payload.hotfixId}` : page;
}
