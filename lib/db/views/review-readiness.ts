import type { ResponsePolicy } from "@/lib/domain/policy";
import { reviewProgress } from "@/lib/domain/review-progress";
import { type MissingPart, missingForPublication } from "@/lib/domain/review-readiness";
import { learningQuestions, reviewSections } from "@/lib/domain/review-words";
import { isWritten, type ReviewMaterial, standingText } from "../review-material";
import { isGiven } from "../review-rows";
import { asActionItemState, asIncidentStatus, asQuestion, asSeverity } from "../row-words";
import { dayOf } from "./action-item";

/** Whether the policy of the incident's level asks for a root cause before publication (R-SLA-13). */
function rootCauseRequired({ row }: ReviewMaterial, policy: ResponsePolicy): boolean {
  const rules = policy.severities[asSeverity(row.severity)].timers;
  return rules.some(({ rule, rootCause }) => rule === "review_published" && rootCause === true);
}

/** What keeps this review from being published, by name. */
export function missingOf(material: ReviewMaterial, policy: ResponsePolicy): MissingPart[] {
  const { row, rows, actionItems } = material;
  return missingForPublication({
    status: asIncidentStatus(row.status),
    rootCauseRequired: rootCauseRequired(material, policy),
    rootCauseWritten: isWritten(material, "root_cause"),
    actionItems: actionItems.map(({ id, title, ownerId, dueOn, successCriterion, state }) => ({
      ...{ id, title, ownerId, successCriterion },
      dueOn: dayOf(dueOn),
      state: asActionItemState(state),
    })),
    answered: (rows?.answers ?? []).filter(isGiven).map(({ question }) => asQuestion(question)),
  });
}

/** How far the review has come. */
export function progressOf(material: ReviewMaterial): { done: number; total: number } {
  const { rows, actionItems } = material;
  return reviewProgress({
    filled: new Set(reviewSections.filter((section) => standingText(material, section).body.trim() !== "")),
    rootCauseWritten: isWritten(material, "root_cause"),
    factors: rows?.factors.length ?? 0,
    actionItems: actionItems.length,
    questions: learningQuestions.length,
    answered: rows?.answers.filter(isGiven).length ?? 0,
  });
}
