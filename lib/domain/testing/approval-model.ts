import type { OrgRole } from "../roles";

/**
 * What happened to one hotfix, as a plain log. The model below judges it on its own: it shares no code with the product's rules, keeps no
 * rounds and no state, and reads the log from the end backwards.
 */
export type Happened =
  | { kind: "revision"; committer: string | null; pusher: string | null; warnings: string[] }
  | { kind: "severity"; level: "P0" | "P1" }
  | { kind: "said"; id: number; by: string; role: string; word: string }
  | { kind: "denied"; said: number }
  | { kind: "roles"; of: string; roles: OrgRole[] }
  | { kind: "check"; key: string; result: string }
  | { kind: "plan"; tested: boolean }
  | { kind: "answer"; key: string };

const asked = { P0: ["engineering_lead", "on_call_manager"], P1: ["engineering_lead", "product_manager"] };

function latest<K extends Happened["kind"]>(log: readonly Happened[], kind: K) {
  return log.findLast((one): one is Extract<Happened, { kind: K }> => one.kind === kind);
}

/** Whether production may be reached after this log, by the words of the policy (R-APR-01 to 04, R-FIX-04, R-FIX-05, R-TST-02, R-RBK-01). */
export function mayReachProduction(
  log: readonly Happened[],
  author: string,
  needed: readonly string[],
): boolean {
  const revision = latest(log, "revision");
  const plan = latest(log, "plan");
  if (revision === undefined || plan === undefined) return false;
  const level = latest(log, "severity")?.level ?? "P0";
  for (const key of needed) {
    const result = log.findLast((one) => one.kind === "check" && one.key === key);
    const fine = result?.kind === "check" ? result.result : "none";
    const excused = fine === "skipped" && level === "P0";
    if (fine !== "passed" && fine !== "not_applicable" && !excused) return false;
  }
  const sinceRevision = log.slice(log.indexOf(revision));
  const open = new Set(revision.warnings);
  for (const one of sinceRevision) if (one.kind === "answer") open.delete(one.key);
  if (!plan.tested) {
    const sincePlan = log.slice(Math.max(log.indexOf(revision), log.indexOf(plan)));
    if (!sincePlan.some((one) => one.kind === "answer" && one.key === "rollback_untested")) return false;
  }
  return open.size === 0 && everySlotFilled(log, { author, revision, roles: asked[level] });
}

function everySlotFilled(
  log: readonly Happened[],
  {
    author,
    revision,
    roles,
  }: {
    author: string;
    revision: Extract<Happened, { kind: "revision" }>;
    roles: string[];
  },
): boolean {
  const border = log.findLastIndex((one) => one.kind === "revision" || one.kind === "severity");
  const window = log.slice(border + 1).filter((one) => one.kind === "said");
  const barred = [author, revision.committer, revision.pusher];
  const holds = (who: string, role: string) => {
    const held = log.findLast((one) => one.kind === "roles" && one.of === who);
    return held?.kind === "roles" && held.roles.some((one) => one === role);
  };
  const denied = new Set(log.flatMap((one) => (one.kind === "denied" ? [one.said] : [])));
  const people = [...new Set(window.map(({ by }) => by))].filter((who) => !barred.includes(who));
  const last = (who: string, role: string) =>
    window.findLast(({ by, role: as }) => by === who && as === role);
  const yes = (who: string, role: string) => {
    const said = last(who, role);
    return said?.word === "approved" && !denied.has(said.id) && holds(who, role);
  };
  const no = (who: string, role: string) => {
    const word = last(who, role)?.word;
    return (word === "rejected" || word === "changes_requested") && holds(who, role);
  };
  if (people.some((who) => roles.some((role) => no(who, role)))) return false;
  const [first = "", second = ""] = roles;
  return people.some((one) => people.some((two) => one !== two && yes(one, first) && yes(two, second)));
}
