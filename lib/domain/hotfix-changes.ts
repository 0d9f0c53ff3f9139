import { untestedRollback } from "./gate";
import type { CheckRow, Decision, Hotfix, Revision, RollbackPlan, VerbalApproval } from "./hotfix";

/** The hotfix with one more decision: who decides unasked is asked again, too, when it changes. */
export function withDecision(hotfix: Hotfix, decision: Decision): Hotfix {
  return { ...hotfix, asked: true, decisions: [...hotfix.decisions, decision] };
}

/** The hotfix with an approval by word of mouth: it counts at once (R-APR-04). */
export function withVerbal(hotfix: Hotfix, decision: Decision, verbal: VerbalApproval): Hotfix {
  return { ...withDecision(hotfix, decision), verbals: [...hotfix.verbals, verbal] };
}

/** The hotfix once the giver of a verbal approval has said whether they gave it. */
export function withAnswer(hotfix: Hotfix, verbalId: string, confirmed: boolean): Hotfix {
  const verbals = hotfix.verbals.map((one) => (one.id === verbalId ? { ...one, confirmed } : one));
  return { ...hotfix, verbals };
}

/** The hotfix with a new revision: a new round of decisions, and its own warnings to be answered (R-APR-03). */
export function withRevision(hotfix: Hotfix, revision: Revision): Hotfix {
  return { ...hotfix, revision, round: hotfix.round + 1, answered: [] };
}

/** The hotfix after its incident's severity changed: a new round of decisions, and the warnings by the new budget. */
export function withSeverityChanged(hotfix: Hotfix, warnings: Revision["warnings"]): Hotfix {
  return {
    ...hotfix,
    round: hotfix.round + 1,
    revision: hotfix.revision && { ...hotfix.revision, warnings },
  };
}

/** The hotfix with an answered warning. */
export function withWarningAnswered(hotfix: Hotfix, key: string): Hotfix {
  return { ...hotfix, answered: [...hotfix.answered, key] };
}

/** The hotfix with the latest result of a check. */
export function withCheck(hotfix: Hotfix, check: CheckRow): Hotfix {
  return { ...hotfix, checks: [...hotfix.checks.filter(({ key }) => key !== check.key), check] };
}

/** The hotfix with its way back (R-RBK-01). Another plan that nobody tried is answered for anew. */
export function withPlan(hotfix: Hotfix, plan: RollbackPlan): Hotfix {
  return { ...hotfix, plan, answered: hotfix.answered.filter((key) => key !== untestedRollback) };
}
