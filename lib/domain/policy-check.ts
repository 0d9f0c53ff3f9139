import { checkKeys } from "./check-keys";
import { treeProblems } from "./classification-check";
import { parseDuration } from "./iso-duration";
import { isPhaseCause } from "./phase-causes";
import type { PolicyDocument, PolicyPhase, SeverityPolicy } from "./policy";
import { durationProblem } from "./policy-duration";
import { repeated } from "./repeated";
import { approvingRoles } from "./roles";
import { severities } from "./severity";
import { timerProblems } from "./timer-rule-check";
import { workflowProblems } from "./workflow-check";

/** What is wrong with a policy and where; `path` is dotted (`severities.P0.timers.2.due`). */
export type PolicyProblem = { path: string; message: string };

function levelProblems(level: SeverityPolicy, path: string): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const say = (field: string, message: string) => problems.push({ path: `${path}.${field}`, message });
  if (level.label.trim() === "") say("label", "must not be empty");
  if (level.definition.trim() === "") say("definition", "must not be empty");
  if (level.examples.length === 0) say("examples", "needs at least one example");
  level.examples.forEach((example, index) => {
    if (example.trim() === "") say(`examples.${index}`, "must not be empty");
  });
  const approvers: readonly string[] = [...approvingRoles, "reviewer"];
  if (level.approverRoles.length === 0) say("approverRoles", "needs at least one role");
  level.approverRoles.forEach((role, index) => {
    if (!approvers.includes(role)) say(`approverRoles.${index}`, `nobody decides on hotfixes as "${role}"`);
  });
  for (const role of repeated(level.approverRoles)) say("approverRoles", `"${role}" stands twice`);
  const checks: readonly string[] = checkKeys;
  level.requiredChecks.forEach((key, index) => {
    if (!checks.includes(key)) say(`requiredChecks.${index}`, `unknown check "${key}"`);
  });
  for (const key of repeated(level.requiredChecks)) say("requiredChecks", `"${key}" stands twice`);
  for (const [field, amount] of Object.entries(level.scopeBudget)) {
    if (!Number.isSafeInteger(amount) || amount < 1)
      say(`scopeBudget.${field}`, "must be a whole number above 0");
  }
  for (const key of repeated(level.timers.map((timer) => timer.rule))) {
    say("timers", `the rule "${key}" stands twice`);
  }
  level.timers.forEach((rule, index) => {
    problems.push(...timerProblems(rule, `${path}.timers.${index}`));
    if (rule.due !== null && rule.anchor === "given")
      say(`timers.${index}.due`, "a given moment has no duration");
  });
  return problems;
}

/** The rules of any level: armed with a moment that is given, under keys that no level uses. */
function anyLevelProblems({ timers, severities: levels }: PolicyDocument): PolicyProblem[] {
  const taken = severities.flatMap((severity) => levels[severity].timers.map((timer) => timer.rule));
  const twice = repeated(timers.map((timer) => timer.rule));
  return [
    ...twice.map((key) => ({ path: "timers", message: `the rule "${key}" stands twice` })),
    ...timers.flatMap((rule, index) => {
      const path = `timers.${index}`;
      const problems: PolicyProblem[] = timerProblems(rule, path);
      if (rule.anchor !== "given")
        problems.push({ path: `${path}.anchor`, message: "a rule of any level counts from a given moment" });
      if (taken.includes(rule.rule))
        problems.push({ path: `${path}.rule`, message: `"${rule.rule}" stands at a level already` });
      return problems;
    }),
  ];
}

function phaseProblems(phase: PolicyPhase, path: string): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const from = parseDuration(phase.target.from);
  const to = parseDuration(phase.target.to);
  for (const end of ["from", "to"] as const) {
    const message = durationProblem(phase.target[end]);
    if (message !== null) problems.push({ path: `${path}.target.${end}`, message });
  }
  if (phase.key.trim() === "") problems.push({ path: `${path}.key`, message: "must not be empty" });
  if (phase.label.trim() === "") problems.push({ path: `${path}.label`, message: "must not be empty" });
  phase.steps.forEach((step, index) => {
    const at = `${path}.steps.${index}`;
    if (step.key.trim() === "") problems.push({ path: `${at}.key`, message: "must not be empty" });
    if (step.label.trim() === "") problems.push({ path: `${at}.label`, message: "must not be empty" });
  });
  if (from !== null && to !== null && to <= from) {
    problems.push({ path: `${path}.target.to`, message: "must be later than from" });
  }
  for (const key of repeated(phase.steps.map((step) => step.key))) {
    problems.push({ path: `${path}.steps`, message: `"${key}" stands twice` });
  }
  problems.push(...causeProblems(phase.enteredBy, `${path}.enteredBy`));
  phase.steps.forEach((step, index) => {
    problems.push(...causeProblems(step.tickedBy, `${path}.steps.${index}.tickedBy`));
  });
  return problems;
}

function causeProblems(words: readonly string[] = [], path: string): PolicyProblem[] {
  return [
    ...words.flatMap((word, index) =>
      isPhaseCause(word) ? [] : [{ path: `${path}.${index}`, message: `unknown cause "${word}"` }],
    ),
    ...repeated(words).map((word) => ({ path, message: `"${word}" stands twice` })),
  ];
}

/** Everything that keeps a policy of the right shape from being usable; empty when it can be saved. */
export function policyProblems(policy: PolicyDocument): PolicyProblem[] {
  return [
    ...severities.flatMap((severity) => levelProblems(policy.severities[severity], `severities.${severity}`)),
    ...anyLevelProblems(policy),
    ...treeProblems(policy.classification),
    ...repeated(policy.phases.map((phase) => phase.key)).map((key) => ({
      path: "phases",
      message: `"${key}" stands twice`,
    })),
    ...policy.phases.flatMap((phase, index) => phaseProblems(phase, `phases.${index}`)),
    ...workflowProblems(policy),
  ];
}
