import { hotfixSentences } from "./hotfix-sentence";
import { reviewSentences } from "./review-sentence";
import { incidentRoleLabels } from "./role-labels";
import { statusLabels } from "./status-labels";
import type { EventPayloads, SystemEventType } from "./timeline-event";
import { readingLabels } from "./watch-items";

type NameOf = (userId: string) => string;
type Sentences = { [T in SystemEventType]: (payload: EventPayloads[T], nameOf: NameOf) => string };

const named = (timers: readonly { label: string }[]) => timers.map((timer) => timer.label).join(", ");
const clockText = (moment: string | null) =>
  moment === null ? "no deadline" : `${moment.slice(0, 16).replace("T", " ")}Z`;
const withNote = (text: string, note: string | null) => (note ? `${text}: ${note}` : text);

const ended = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** Facts whose own name is no word; the others stand as they are called in the API. */
const fieldNames: Record<string, string> = {
  backlogUrl: "backlog",
  release: "planned release",
  releaseNote: "release note",
  usersAffected: "users affected",
};

const armWords = {
  "severity changed": "after the change of severity",
  deployed: "from the deployment",
  resolved: "from the resolution",
  reopened: "after re-opening",
  "rolled back": "after the rollback",
  spoken: "for a verbal approval",
  "action planned": "for an action item",
} as const;

const sentences: Sentences = {
  ...hotfixSentences,
  ...reviewSentences,
  "incident.declared": (p) => {
    const verb = p.retrospective ? "Recorded afterwards" : "Declared";
    const overruled =
      p.suggested && p.suggested !== p.severity ? ` The decision tree suggested ${p.suggested}` : "";
    const reason = overruled ? ended(withNote(overruled, p.overruleReason)) : "";
    return `${ended(`${verb} as ${p.severity}: ${p.title}`)}${reason}`;
  },
  "incident.edited": (p) =>
    Object.entries(p.changes)
      .map(([field, { to }]) => {
        const name = fieldNames[field] ?? field;
        return to === null ? `${name} cleared` : `${name}: ${to}`;
      })
      .join("; "),
  "incident.start_moved": (p) => `Start corrected from ${clockText(p.from)} to ${clockText(p.to)}`,
  "incident.acknowledged": (p, nameOf) => `${nameOf(p.userId)} acknowledged the page`,
  "incident.merged_here": (p) => `${p.key} was merged into this incident`,
  "severity.changed": (p) => `Severity changed from ${p.from} to ${p.to}: ${p.reason}`,
  "status.changed": (p) => {
    const target = p.mergedIntoKey ? ` into ${p.mergedIntoKey}` : "";
    return withNote(`Status changed from ${statusLabels[p.from]} to ${statusLabels[p.to]}${target}`, p.note);
  },
  "role.assigned": (p, nameOf) => {
    const role = incidentRoleLabels[p.role];
    const text = p.previousUserId
      ? `${role} handed over from ${nameOf(p.previousUserId)} to ${nameOf(p.userId)}`
      : `${nameOf(p.userId)} is ${role}`;
    return withNote(text, p.note);
  },
  "role.acknowledged": (p, nameOf) => `${nameOf(p.userId)} accepted the role ${incidentRoleLabels[p.role]}`,
  "role.removed": (p, nameOf) => `${nameOf(p.userId)} is no longer ${incidentRoleLabels[p.role]}`,
  "phase.entered": (p) => `Phase entered by hand: ${p.label}`,
  "phase.step_done": (p) => withNote(`Step done: ${p.label}`, p.note),
  "phase.step_undone": (p) => withNote(`Step not done after all: ${p.label}`, p.note),
  "watch.read": (p) => withNote(`${p.item}: ${readingLabels[p.reading]}`, p.note),
  "release.shipped": (p) => `The release ${p.name} shipped, and with it the fix`,
  "watch.closed": (p) => withNote(`Watched to the end: ${p.label}`, p.note),
  "timer.warned": (p) =>
    `${Math.round(p.share * 100)} % of the time has passed: ${p.label}, due ${clockText(p.dueAt)}`,
  "timer.due": (p) => `Due now: ${p.label}, missed from ${clockText(p.breachAt)}`,
  "timer.reminded": (p) => `Reminder: ${p.label}, was due ${clockText(p.dueAt)}`,
  "timer.fired": (p) =>
    `${p.label}: ${toldWords(p.people)}${p.late ? `, late: it was due ${clockText(p.dueAt)}` : ""}`,
  "timer.breached": (p) => `Deadline missed: ${p.label}, due ${clockText(p.dueAt)}`,
  "timer.met": (p) => withNext(`Deadline met: ${p.label}`, p.nextDueAt),
  "timer.met_late": (p) => withNext(`Done late: ${p.label}, was due ${clockText(p.dueAt)}`, p.nextDueAt),
  "timer.unsettled": (p) => `Open again: ${p.label}`,
  "timer.rejudged": (p) => `${p.label} now counts as ${p.to === "met" ? "met in time" : "done late"}`,
  "timer.breach_withdrawn": (p) => `${p.label}: ${p.note} (due ${clockText(p.earlierDueAt)})`,
  "timers.cancelled": (p) => `Clocks stopped, ${p.reason}: ${named(p.timers)}`,
  "timers.armed": (p) => `Clocks started ${armWords[p.reason]}: ${named(p.timers)}`,
  "timers.moved": (p) =>
    `Deadlines moved: ${p.timers.map((timer) => `${timer.label} to ${clockText(timer.to)}`).join(", ")}`,
};

function toldWords(people: number): string {
  if (people === 0) return "nobody could be told";
  return people === 1 ? "Firebreak told 1 person" : `Firebreak told ${people} people`;
}

function withNext(text: string, nextDueAt: string | null): string {
  return nextDueAt ? `${text}; next due ${clockText(nextDueAt)}` : text;
}

/** The sentence that a recorded event reads as (R-INC-11); times in UTC. */
export function eventSentence<T extends SystemEventType>(
  type: T,
  payload: EventPayloads[T],
  nameOf: NameOf,
): string {
  return sentences[type](payload, nameOf);
}

/** Whether a stored type is one of the product's own events. */
export function isSystemEventType(type: string): type is SystemEventType {
  return Object.hasOwn(sentences, type);
}
