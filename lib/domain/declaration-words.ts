import { durationWords } from "./duration";
import { after, durationMs } from "./iso-duration";
import { clockWords, dayWords, utcClock } from "./moment-words";
import type { SeverityPolicy } from "./policy";
import { daysBetween, wallTime } from "./time-zone";
import type { TimerRule } from "./timer";

export type DeclarationScene = {
  startedAt: Date;
  /** The moment of declaring: now, while the form is filled in. */
  declaredAt: Date;
  /** IANA name; in `UTC` the clocks stand alone. */
  timeZone: string;
};

/** What a declaration starts, in words: `main` is the line to read before declaring, `also` the rest of it. */
export type StartWords = { main: string[]; also: string[] };

type Due = { kind: "none" } | { kind: "at_once" } | { kind: "by"; clock: string; late: string | null };

const minute = 60_000;
const hour = 60 * minute;
const countWords = ["no", "one", "two", "three", "four", "five"];
const mainRules = ["fix_deployed", "fix_in_release", "escalate_engineering_lead", "status_update"];

/** What is done to whom by the rules that the product carries out itself; rule keys are stable. */
const carriedOut: Record<string, string> = {
  page_on_call: "on-call engineer paged",
  notify_on_call: "on-call engineer notified",
  escalate_engineering_lead: "lead paged",
  notify_executives: "CEO and CTO told",
};

/** A length as a person says a rhythm: `15 min`, `24 h`, else as durations are written everywhere. */
function rhythm(duration: string): string {
  const length = durationMs(duration);
  if (length > 0 && length < hour && length % minute === 0) return `${length / minute} min`;
  return length > 0 && length % hour === 0 ? `${length / hour} h` : durationWords(length);
}

/** The clock of a deadline seen from the declaration: `16:30Z`, `18:30 (16:30Z)`, `tomorrow 14:30Z`. */
function dueClock(at: Date, { declaredAt, timeZone }: DeclarationScene): string {
  const wall = wallTime(at, timeZone);
  const away = daysBetween(wallTime(declaredAt, timeZone), wall);
  const day = away === 0 ? "" : `${away === 1 ? "tomorrow" : dayWords(wall)} `;
  if (timeZone === "UTC") return `${day}${utcClock(at)}`;
  const utc = wallTime(at, "UTC");
  const utcDay = daysBetween(utc, wall) === 0 ? "" : `${dayWords(utc)} `;
  return `${day}${clockWords(wall)} (${utcDay}${utcClock(at)})`;
}

function dueOf(rule: TimerRule, scene: DeclarationScene): Due {
  if (rule.due === null) return { kind: "none" };
  if (rule.anchor === "declared" && durationMs(rule.due) === 0) return { kind: "at_once" };
  const at = after(rule.anchor === "started" ? scene.startedAt : scene.declaredAt, rule.due);
  const passed = scene.declaredAt.getTime() - at.getTime();
  return { kind: "by", clock: dueClock(at, scene), late: passed < 0 ? null : durationWords(passed) };
}

function byWords(what: string, due: Due, preposition: string): string {
  if (due.kind === "none") return what;
  if (due.kind === "at_once") return `${what} at once`;
  return `${what} ${preposition} ${due.clock}${due.late === null ? "" : `, already ${due.late} late`}`;
}

function ruleWords(rule: TimerRule, scene: DeclarationScene): string {
  if (rule.repeat !== undefined) return `update every ${rhythm(rule.repeat)}`;
  const due = dueOf(rule, scene);
  if (rule.rule === "fix_deployed") return byWords("fix", due, "due");
  if (rule.rule === "notify_stakeholders") return byWords("stakeholders to be told", due, "by");
  const told = carriedOut[rule.rule];
  const label = `${rule.label.charAt(0).toLowerCase()}${rule.label.slice(1)}`;
  if (told === undefined || !rule.automatic) return byWords(label, due, "by");
  // The product does at once what is already past due (R-SLA-00).
  if (due.kind === "by" && due.late !== null) return byWords(told, { kind: "at_once" }, "by");
  const unless = rule.rule === "notify_executives" && due.kind === "by" ? " unless resolved" : "";
  return `${byWords(told, due, "by")}${unless}`;
}

function approvalWords({ approverRoles }: SeverityPolicy): string {
  const count = approverRoles.length;
  const noun = approverRoles.every((role) => role === "reviewer") && count > 0 ? "review" : "approval";
  return `${countWords[count] ?? count} ${noun}${count === 1 ? "" : "s"}`;
}

/**
 * Says what declaring at a level starts, from that level of the policy (R-SEV-01, R-SLA-01 to 15, R-APR-01): "fix due 16:30Z", "lead paged by
 * 14:45Z", "update every 15 min", "two approvals". Deadlines that the start has already used up say how late they are (R-SEV-05). Rules
 * whose anchor is still to come are left out.
 */
export function whatStarts(policy: SeverityPolicy, scene: DeclarationScene): StartWords {
  const started = policy.timers.filter(
    ({ anchor, due }) =>
      anchor === "started" || anchor === "declared" || (anchor === "given" && due === null),
  );
  const inMain = (rule: TimerRule) => mainRules.includes(rule.rule) || rule.repeat !== undefined;
  const place = (rule: TimerRule) => mainRules.indexOf(rule.rule);
  const main = started.filter(inMain).sort((a, b) => place(a) - place(b));
  return {
    main: [...main.map((rule) => ruleWords(rule, scene)), approvalWords(policy)],
    also: started.filter((rule) => !inMain(rule)).map((rule) => ruleWords(rule, scene)),
  };
}
