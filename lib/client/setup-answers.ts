import { passwordProblem } from "./password-rule";

/** What the set-up form asks; a null zone means the browser's own. */
export type SetupAnswers = { name: string; email: string; password: string; timeZone: string | null };

export type SetupProblems = Partial<Record<keyof SetupAnswers, string>>;

/** What is wrong with the answers before they are sent; empty when nothing is. The server judges again. */
export function setupProblems(answers: SetupAnswers): SetupProblems {
  const problems: SetupProblems = {};
  if (answers.name.trim() === "") problems.name = "Type the name that others know you by.";
  if (!/^\S+@\S+$/.test(answers.email.trim()))
    problems.email = "Type an e-mail address, such as ada@example.com.";
  const password = passwordProblem(answers.password);
  if (password !== null) problems.password = password;
  return problems;
}
