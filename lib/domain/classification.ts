import type {
  ClassificationBranch,
  ClassificationInputName,
  ClassificationQuestion,
  ClassificationTest,
  ClassificationTree,
} from "./policy";
import { compareSeverity, type Severity } from "./severity";

type YesNo = boolean | null | undefined;

/** The answers of R-SEV-03. What is absent or null is unknown and decides nothing. */
export type ClassificationInput = {
  usersAffected: "all" | "significant" | "limited" | "none";
  broken: "product" | "core_workflow" | "non_essential" | "cosmetic";
  dataCorruption?: YesNo;
  exploitedVulnerability?: YesNo;
  loginsFailing?: "all" | "some" | "none" | null | undefined;
  paymentsFailingPercent?: number | null | undefined;
  searchEmpty?: YesNo;
  mobileCrashAtStart?: YesNo;
  mainEndpoints5xx?: YesNo;
};

/** Answers on the way to a level: an absent one has not been asked, null stands for "I do not know". Which words a question takes is policy data. */
export type ClassificationAnswers = Partial<
  Record<ClassificationInputName, string | number | boolean | null | undefined>
>;

export type ClassificationStep = { key: ClassificationInputName; question: string; answer: string };

/** The suggested level, the questions that led to it with their answers, and why. */
export type Classification = { severity: Severity; path: ClassificationStep[]; reasons: string[] };

/** The branches in the order in which they are asked: the most severe level first, whatever the order of the document. */
function inOrder(tree: ClassificationTree): ClassificationBranch[] {
  return [...tree.branches].sort((a, b) => compareSeverity(a.severity, b.severity));
}

function holds(test: ClassificationTest, answers: ClassificationAnswers): boolean {
  const answer = answers[test.input] ?? null;
  if (answer === null) return false;
  if ("is" in test) return typeof answer !== "number" && test.is.includes(answer);
  if (typeof answer !== "number") return false;
  return "gt" in test ? answer > test.gt : answer >= test.atLeast;
}

/** An answer in the words that the question offers. */
function answerText(
  question: ClassificationQuestion | undefined,
  answer: string | number | boolean | null,
): string {
  if (answer === null) return "Not known";
  if (typeof answer === "number") return `${answer} %`;
  if (typeof answer === "boolean") return answer ? "Yes" : "No";
  return question?.options?.find((option) => option.value === answer)?.label ?? answer;
}

function stepOf(
  input: ClassificationInputName,
  answers: ClassificationAnswers,
  tree: ClassificationTree,
): ClassificationStep {
  const question = tree.questions.find((candidate) => candidate.input === input);
  return {
    key: input,
    question: question?.label ?? input,
    answer: answerText(question, answers[input] ?? null),
  };
}

/**
 * Suggests a level (R-SEV-02 to 04). The branches of a level are tried before those of the next; the first that holds decides, and the
 * path ends with its questions. The reasons begin with the decisive one and name the other branches of that level that
 * hold as well. Nothing is asked of the caller: an unknown answer meets no test.
 */
export function classify(answers: ClassificationAnswers, tree: ClassificationTree): Classification {
  const asked: ClassificationInputName[] = [];
  const branches = inOrder(tree);
  const meets = (branch: ClassificationBranch) => branch.when.every((test) => holds(test, answers));
  for (const branch of branches) {
    for (const test of branch.when) {
      if (!asked.includes(test.input)) asked.push(test.input);
      if (!holds(test, answers)) break;
    }
    if (!meets(branch)) continue;
    const others = branches.filter(
      (other) => other.severity === branch.severity && other !== branch && meets(other),
    );
    return {
      severity: branch.severity,
      path: asked.map((input) => stepOf(input, answers, tree)),
      reasons: [branch, ...others].map((held) => held.reason),
    };
  }
  const path = asked.map((input) => stepOf(input, answers, tree));
  return { severity: tree.otherwise.severity, path, reasons: [tree.otherwise.reason] };
}

export type ClassificationProgress =
  | { kind: "ask"; question: ClassificationQuestion }
  | { kind: "result"; classification: Classification };

/**
 * The next question of the stepwise tree, or its result (R-SEV-02). A branch that the answers so far already rule out is not
 * asked about; every question that could still decide a more severe level is, and the first decisive answer ends it.
 */
export function nextQuestion(
  answers: ClassificationAnswers,
  tree: ClassificationTree,
): ClassificationProgress {
  const unanswered = (input: ClassificationInputName) => answers[input] === undefined;
  for (const branch of inOrder(tree)) {
    const ruledOut = branch.when.some((test) => !unanswered(test.input) && !holds(test, answers));
    if (ruledOut) continue;
    const open = branch.when.find((test) => unanswered(test.input));
    if (open === undefined) break;
    const question = tree.questions.find((candidate) => candidate.input === open.input);
    if (question !== undefined) return { kind: "ask", question };
  }
  return { kind: "result", classification: classify(answers, tree) };
}
