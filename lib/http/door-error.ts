import type { ProblemFields } from "./problem";

/** A request refused at the door, before any rule was asked. */
export class DoorError extends Error {
  constructor(
    readonly problem: ProblemFields,
    readonly headers: Record<string, string> = {},
  ) {
    super(problem.detail);
    this.name = "DoorError";
  }
}

/** Shorthand for a door error of one status. */
export function doorError(
  status: number,
  title: string,
  detail: string,
  extra: Partial<ProblemFields> = {},
): DoorError {
  return new DoorError({ status, title, detail, ...extra });
}

/** A 401 that says how to come in. */
export function notSignedIn(detail: string): DoorError {
  const problem = { status: 401, title: "Not signed in", detail, rule: "not_signed_in" };
  return new DoorError(problem, { "www-authenticate": "Bearer" });
}
