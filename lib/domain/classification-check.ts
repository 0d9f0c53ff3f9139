import {
  type ClassificationBranch,
  type ClassificationQuestion,
  type ClassificationTest,
  type ClassificationTree,
  classificationInputs,
} from "./policy";
import type { PolicyProblem } from "./policy-check";
import { repeated } from "./repeated";
import { compareSeverity } from "./severity";

const empty = "must not be empty";

function questionProblems(question: ClassificationQuestion, path: string): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const say = (field: string, message: string) => problems.push({ path: `${path}.${field}`, message });
  const known: readonly string[] = classificationInputs;
  if (!known.includes(question.input)) say("input", `unknown input "${question.input}"`);
  if (question.label.trim() === "") say("label", empty);
  const options = question.options ?? [];
  if (question.kind === "choice" && options.length < 2) say("options", "a choice needs at least two options");
  for (const value of repeated(options.map((option) => option.value)))
    say("options", `"${value}" stands twice`);
  return problems;
}

type Wrong = { field: string; message: string };

/** What is wrong with one test, given the question that it is about, if anything asks for it. */
function testProblem(test: ClassificationTest, question: ClassificationQuestion | undefined): Wrong | null {
  if (!question) return { field: "input", message: `nothing asks for "${test.input}"` };
  if ("is" in test) return answersProblem(test.is, question);
  const [field, limit] = "gt" in test ? ["gt", test.gt] : ["atLeast", test.atLeast];
  const message =
    question.kind === "percent"
      ? "must lie between 0 and 100"
      : "needs a question that asks for a percentage";
  return question.kind === "percent" && limit >= 0 && limit <= 100 ? null : { field, message };
}

function answersProblem(is: readonly (string | boolean)[], question: ClassificationQuestion): Wrong | null {
  const wrong = (message: string) => ({ field: "is", message });
  if (question.kind === "percent") return wrong("a percentage is compared with gt or atLeast");
  if (is.length === 0) return wrong("needs at least one answer");
  const possible: readonly (string | boolean)[] =
    question.kind === "yes_no" ? [true, false] : (question.options ?? []).map((option) => option.value);
  const impossible = is.find((value) => !possible.includes(value));
  return impossible === undefined ? null : wrong(`"${impossible}" is no answer to this question`);
}

function branchProblems(
  branch: ClassificationBranch,
  tree: ClassificationTree,
  path: string,
): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const say = (field: string, message: string) => problems.push({ path: `${path}.${field}`, message });
  if (branch.key.trim() === "") say("key", empty);
  if (branch.reason.trim() === "") say("reason", empty);
  if (branch.when.length === 0) say("when", "needs at least one test");
  branch.when.forEach((test, at) => {
    const question = tree.questions.find((candidate) => candidate.input === test.input);
    const wrong = testProblem(test, question);
    if (wrong !== null) say(`when.${at}.${wrong.field}`, wrong.message);
  });
  if (compareSeverity(branch.severity, tree.otherwise.severity) > 0) {
    say("severity", "must not be milder than the level that holds otherwise");
  }
  return problems;
}

/** Everything that keeps a decision tree from being asked (R-SEV-02, R-SEV-03). */
export function treeProblems(tree: ClassificationTree): PolicyProblem[] {
  const say = (path: string, message: string): PolicyProblem => ({ path: `classification.${path}`, message });
  const inputs = tree.questions.map((question) => question.input);
  const keys = tree.branches.map((branch) => branch.key);
  return [
    ...tree.questions.flatMap((one, index) => questionProblems(one, `classification.questions.${index}`)),
    ...repeated(inputs).map((input) => say("questions", `"${input}" is asked twice`)),
    ...repeated(keys).map((key) => say("branches", `"${key}" stands twice`)),
    ...tree.branches.flatMap((one, index) => branchProblems(one, tree, `classification.branches.${index}`)),
    ...(tree.otherwise.reason.trim() === "" ? [say("otherwise.reason", empty)] : []),
  ];
}
