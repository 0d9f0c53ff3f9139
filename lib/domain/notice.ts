import type { DecisionWord } from "./hotfix-words";
import type { IncidentRole } from "./roles";
import { isOpen, type SlaTimer } from "./timer";

/** What a notice tells one person of: a clock that concerns them, a role they were given, a mention. */
export const noticeKinds = [
  "timer_warned",
  "timer_due",
  "timer_breached",
  "timer_reminded",
  "timer_fired",
  "role_assigned",
  "mentioned",
  "approval_requested",
  "approval_decided",
  "verbal_recorded",
  "verbal_denied",
  "gate_bypassed",
  "rollback_started",
  "rolled_back",
  "action_item_assigned",
  "meeting_called",
  "review_submitted",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What each kind carries; moments are ISO-8601, people stand as ids. */
export type NoticePayloads = {
  timer_warned: TimerFacts;
  timer_due: TimerFacts;
  timer_breached: TimerFacts;
  timer_reminded: TimerFacts;
  timer_fired: TimerFacts;
  role_assigned: { role: IncidentRole; byId: string | null; note: string | null };
  mentioned: { entryId: string; byId: string; excerpt: string };
  approval_requested: HotfixFacts & { roles: string[] };
  approval_decided: HotfixFacts & { role: string; decision: DecisionWord };
  verbal_recorded: HotfixFacts & { role: string; verbalId: string };
  verbal_denied: HotfixFacts & { role: string };
  gate_bypassed: HotfixFacts & { reason: string };
  rollback_started: HotfixFacts & { reason: string };
  rolled_back: HotfixFacts & { reason: string };
  action_item_assigned: { itemId: string; title: string; dueOn: string | null; byId: string | null };
  meeting_called: {
    startsAt: string;
    minutes: number;
    change: "scheduled" | "moved" | "cancelled" | "uninvited";
    byId: string | null;
  };
  review_submitted: { byId: string | null };
};
/** The hotfix that a notice is about; roles and reasons stand as they are read. */
type HotfixFacts = { hotfixId: string; hotfix: number; title: string; byId: string | null };
type TimerFacts = { timerId: string; rule: string; label: string; dueAt: string };

/** A notice before it is known whom its roles mean. One cause is one notice a person, brought up anew when it speaks again. */
export type NewNotice = {
  [K in NoticeKind]: { kind: K; cause: string; payload: NoticePayloads[K]; to: Addressees };
}[NoticeKind];

export type Addressees = { roles: readonly IncidentRole[]; userIds: readonly string[] };

/** The cause of all that one timer says. */
export function timerCause(timerId: string): string {
  return `timer:${timerId}`;
}

/** The cause of what a given role says. */
export function roleCause(assignmentId: string): string {
  return `role:${assignmentId}`;
}

/** Tells somebody of a role that another person gave them (R-INC-09); who takes a role knows of it. */
export function roleGiven(
  assignmentId: string,
  given: { role: IncidentRole; userId: string; byId: string | null; note: string | null },
): NewNotice[] {
  const { role, userId, byId, note } = given;
  if (userId === byId) return [];
  const to = { roles: [], userIds: [userId] };
  return [{ kind: "role_assigned", cause: roleCause(assignmentId), payload: { role, byId, note }, to }];
}

/** Asks people to read a review before it is published (R-PIR-05), but for who submitted it; submitted again, it asks anew. */
export function reviewSubmitted(
  reviewId: string,
  readers: readonly string[],
  byId: string | null,
): NewNotice[] {
  const userIds = readers.filter((id) => id !== byId);
  if (userIds.length === 0) return [];
  return [
    {
      kind: "review_submitted",
      cause: `review:${reviewId}`,
      payload: { byId },
      to: { roles: [], userIds },
    },
  ];
}

/** The cause of a mention in an entry: an edit does not mention twice. */
export function mentionCause(entryId: string): string {
  return `mention:${entryId}`;
}

/** What a change of one timer tells the people that its rule names, or null. `before` is undefined for a new row. */
function timerNotice(before: SlaTimer | undefined, after: SlaTimer): NewNotice | null {
  const kind = kindOf(before, after);
  const { dueAt, notify, personId, id, rule, label } = after;
  if (kind === null || dueAt === null || (notify.length === 0 && personId === null)) return null;
  const payload = { timerId: id, rule, label, dueAt: dueAt.toISOString() };
  return {
    kind,
    cause: timerCause(id),
    payload,
    to: personId === null ? { roles: notify, userIds: [] } : { roles: [], userIds: [personId] },
  };
}

type TimerKind = Extract<NoticeKind, `timer_${string}`>;

function kindOf(before: SlaTimer | undefined, after: SlaTimer): TimerKind | null {
  const newlyTold = after.toldDueAt !== null && after.toldDueAt.getTime() !== before?.toldDueAt?.getTime();
  if (after.automatic) return newlyTold && after.settledAt !== null ? "timer_fired" : null;
  if (!isOpen(after)) return null;
  if (after.remindedAt !== null && after.remindedAt.getTime() !== before?.remindedAt?.getTime())
    return "timer_reminded";
  if (after.state === "breached" && before?.state !== "breached") return "timer_breached";
  if (after.state === "running" && newlyTold) return "timer_due";
  return after.warned > (before?.warned ?? 0) ? "timer_warned" : null;
}

/** Everything that a change of timers tells people; what a later reminder says replaces what came before it. */
export function timerNotices(before: readonly SlaTimer[], after: readonly SlaTimer[]): NewNotice[] {
  const known = new Map(before.map((timer) => [timer.id, timer]));
  return after.flatMap((timer) => timerNotice(known.get(timer.id), timer) ?? []);
}

/** The causes that ask for nothing any more: a timer that a person settled, that was cancelled, or whose breach was withdrawn. */
export function quietCauses(before: readonly SlaTimer[], after: readonly SlaTimer[]): string[] {
  const known = new Map(before.map((timer) => [timer.id, timer]));
  return after.flatMap((timer) => {
    const was = known.get(timer.id);
    if (was === undefined || !isOpen(was) || timer.automatic) return [];
    const withdrawn = was.state === "breached" && timer.state === "running";
    return !isOpen(timer) || withdrawn ? [timerCause(timer.id)] : [];
  });
}
