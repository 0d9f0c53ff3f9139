import { type HotfixState, isUnderWay } from "@/lib/domain/hotfix-words";
import type { HotfixDeployment, HotfixMissing, HotfixView } from "./hotfix-view";

/** The one thing that a hotfix waits for, by how it stands. */
export type NextMove =
  | { kind: "revise" }
  | { kind: "answer"; missing: HotfixMissing; count: number }
  | { kind: "ask" }
  | { kind: "check"; missing: HotfixMissing; count: number }
  | { kind: "plan" }
  | { kind: "decide"; roles: string[] }
  | { kind: "wait"; roles: string[] }
  | { kind: "declined"; missing: HotfixMissing }
  | { kind: "deploy" }
  | { kind: "end"; deployment: HotfixDeployment }
  | { kind: "verify"; notWorking: boolean }
  | { kind: "go_on_rolling_back" }
  | { kind: "next_attempt" }
  | { kind: "over" };

type Standing = Pick<
  HotfixView,
  | "state"
  | "revision"
  | "gate"
  | "asked"
  | "approvals"
  | "deciding"
  | "deployments"
  | "verifications"
  | "rollbacks"
>;

/** Something of the list of what is missing, by the beginning of its key. */
function firstOf(missing: readonly HotfixMissing[], kind: string) {
  const found = missing.filter(({ key }) => key.startsWith(`${kind}.`));
  const [first] = found;
  return first === undefined ? null : { missing: first, count: found.length };
}

/** What comes next (R-FIX-04): one move, also where several are possible. */
export function nextMove(view: Standing): NextMove {
  if (view.rollbacks.some(({ doneAt }) => doneAt === null)) return { kind: "go_on_rolling_back" };
  return isUnderWay(view.state) ? beforeDeployment(view) : afterDeployment(view);
}

function afterDeployment({ state, deployments, verifications }: Standing): NextMove {
  const running = deployments.findLast(
    (one) => one.environment === "production" && one.state === "deploying",
  );
  if (state === "deploying" && running !== undefined) return { kind: "end", deployment: running };
  if (state === "deployed") {
    return { kind: "verify", notWorking: verifications.at(-1)?.confirmed === false };
  }
  return hasFailed(state) ? { kind: "next_attempt" } : { kind: "over" };
}

/** Whether a hotfix ended without being in production: another attempt may follow it. */
export function hasFailed(state: HotfixState): boolean {
  return state === "rolled_back" || state === "abandoned";
}

function beforeDeployment(view: Standing): NextMove {
  const { gate, revision, asked } = view;
  if (gate.open) return { kind: "deploy" };
  if (revision === null) return { kind: "revise" };
  const answers = firstOf(gate.missing, "warning");
  // Nobody can approve before they are answered.
  if (answers !== null) return { kind: "answer", ...answers };
  const against = view.approvals.find((slot) => slot.against.length > 0);
  const declined = gate.missing.find(({ key }) => key === `approval.${against?.role ?? ""}`);
  if (declined !== undefined) return { kind: "declined", missing: declined };
  const unapproved = view.approvals.filter(({ approval }) => approval === null);
  if (asked === null && unapproved.length > 0) return { kind: "ask" };
  const checks = firstOf(gate.missing, "check");
  if (checks !== null) return { kind: "check", ...checks };
  if (gate.missing.some(({ key }) => key === "rollback_plan")) return { kind: "plan" };
  const mine = view.deciding.filter(
    ({ role, refused }) => refused === null && unapproved.some((slot) => slot.role === role),
  );
  if (mine.length > 0) return { kind: "decide", roles: mine.map(({ label }) => label) };
  return { kind: "wait", roles: unapproved.map(({ label }) => label) };
}
