import { parseDuration } from "./iso-duration";
import { durationProblem, rhythmProblem } from "./policy-duration";
import { incidentRoles } from "./roles";
import type { TimerRule } from "./timer";

const ruleKey = /^[a-z][a-z0-9_]{0,59}$/;

type Problem = { path: string; message: string };

function durationProblems(rule: TimerRule, path: string): Problem[] {
  const fields = ["due", "repeat", "remind", "grace", "notBefore"] as const;
  return fields.flatMap((field) => {
    const text = rule[field];
    if (text === undefined || text === null) return [];
    const rhythm = field === "repeat" || field === "remind";
    const message = rhythm ? rhythmProblem(text) : durationProblem(text);
    return message === null ? [] : [{ path: `${path}.${field}`, message }];
  });
}

/** What is wrong with one timer rule (R-SLA-00); `path` is where it stands in the policy. */
export function timerProblems(rule: TimerRule, path: string): Problem[] {
  const problems = durationProblems(rule, path);
  const say = (field: string, message: string) => problems.push({ path: `${path}.${field}`, message });
  if (!ruleKey.test(rule.rule)) say("rule", "must be a key of small letters, digits and underscores");
  if (rule.label.trim() === "") say("label", "must not be empty");
  if (rule.due === null && rule.anchor !== "given") say("due", "only a given moment may have no duration");
  if (rule.automatic && rule.repeat !== undefined) say("repeat", "an automatic rule fires once");
  const due = rule.due === null ? null : parseDuration(rule.due);
  if (due === 0 && !rule.automatic && rule.remind === undefined && rule.grace === undefined) {
    say("remind", "what a person must do at once needs a reminder, after which it is breached");
  }
  const notBefore = rule.notBefore === undefined ? null : parseDuration(rule.notBefore);
  if (notBefore !== null && due !== null && notBefore > due) say("notBefore", "must not be later than due");
  const warnAt = rule.warnAt ?? [];
  if (warnAt.some((share) => !(share > 0 && share < 1))) say("warnAt", "must be shares between 0 and 1");
  if (warnAt.some((share, index) => index > 0 && share <= (warnAt[index - 1] ?? 0))) {
    say("warnAt", "must rise from one to the next");
  }
  const roles: readonly string[] = incidentRoles;
  rule.notify.forEach((role, index) => {
    if (!roles.includes(role)) say(`notify.${index}`, `unknown role "${role}"`);
  });
  return problems;
}
