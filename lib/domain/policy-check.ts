import { checkKeys } from "./check-keys";
import { parseDuration } from "./iso-duration";
import { isPhaseCause } from "./phase-causes";
import {
  type ClassificationTree,
  classificationInputs,
  type PolicyDocument,
  type PolicyPhase,
  type SeverityPolicy,
} from "./policy";
import { incidentRoles } from "./roles";
import { compareSeverity, severities } from "./severity";
import { timerProblems } from "./timer-rule-check";

/** What is wrong with a policy and where; `path` is dotted (`severities.P0.timers.2.due`). */
export type PolicyProblem = { path: string; message: string };

/** The values that stand more than once. */
function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function levelProblems(level: SeverityPolicy, path: string): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const say = (field: string, message: string) => problems.push({ path: `${path}.${field}`, message });
  if (level.label.trim() === "") say("label", "must not be empty");
  if (level.definition.trim() === "") say("definition", "must not be empty");
  if (level.examples.length === 0) say("examples", "needs at least one example");
  const approvers: readonly string[] = [...incidentRoles, "reviewer"];
  if (level.approverRoles.length === 0) say("approverRoles", "needs at least one role");
  level.approverRoles.forEach((role, index) => {
    if (!approvers.includes(role)) say(`approverRoles.${index}`, `unknown role "${role}"`);
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

function treeProblems(tree: ClassificationTree): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const say = (path: string, message: string) => problems.push({ path: `classification.${path}`, message });
  const known: readonly string[] = classificationInputs;
  tree.questions.forEach((question, index) => {
    if (!known.includes(question.input)) say(`questions.${index}.input`, `unknown input "${question.input}"`);
    if (question.kind === "choice" && (question.options ?? []).length < 2) {
      say(`questions.${index}.options`, "a choice needs at least two options");
    }
  });
  for (const input of repeated(tree.questions.map((question) => question.input))) {
    say("questions", `"${input}" is asked twice`);
  }
  for (const key of repeated(tree.branches.map((branch) => branch.key)))
    say("branches", `"${key}" stands twice`);
  tree.branches.forEach((branch, index) => {
    if (branch.when.length === 0) say(`branches.${index}.when`, "needs at least one test");
    branch.when.forEach((test, at) => {
      const asked = tree.questions.some((question) => question.input === test.input);
      if (!asked) say(`branches.${index}.when.${at}.input`, `nothing asks for "${test.input}"`);
    });
    if (compareSeverity(branch.severity, tree.otherwise.severity) > 0) {
      say(`branches.${index}.severity`, "must not be milder than the level that holds otherwise");
    }
  });
  return problems;
}

function phaseProblems(phase: PolicyPhase, path: string): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const from = parseDuration(phase.target.from);
  const to = parseDuration(phase.target.to);
  const notDuration = "must be an ISO-8601 duration of weeks to seconds";
  if (from === null) problems.push({ path: `${path}.target.from`, message: notDuration });
  if (to === null) problems.push({ path: `${path}.target.to`, message: notDuration });
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
  ];
}
