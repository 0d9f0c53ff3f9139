import { isDatabaseAway } from "@/lib/db/client";
import { Refused } from "@/lib/db/refused";
import { log } from "@/lib/log";
import { DoorError } from "./door-error";
import { awayProblem, problem, refusalProblem } from "./problem";

/** The problem that an error becomes. What we did not foresee is logged in full and answered without a trace of its inside. */
export function errorAnswer(error: unknown, request: Request): Response {
  if (error instanceof DoorError) return problem(error.problem, error.headers);
  if (error instanceof Refused) return refusalProblem(error.refusal);
  if (isDatabaseAway(error)) return awayProblem();
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  if (code === "P2002" || code === "23505") {
    return problem({
      status: 409,
      title: "Refused by a rule",
      detail: "Such an entry exists already.",
      rule: "unique",
    });
  }
  log.error({ err: error, method: request.method, path: new URL(request.url).pathname }, "request failed");
  return problem({
    status: 500,
    title: "Unexpected error",
    detail: "Firebreak could not do this because of a fault of its own; it was logged. Nothing was changed.",
    rule: "fault",
  });
}
