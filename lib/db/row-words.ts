import { checkKeys } from "@/lib/domain/check-keys";
import { type CheckKey, type CheckResult, checkResults } from "@/lib/domain/check-result";
import {
  type ApprovalRole,
  type DecisionWord,
  decisionWords,
  type Environment,
  environments,
  type HotfixState,
  hotfixStates,
  type PullRequestState,
  pullRequestStates,
  type StepState,
  stepStates,
} from "@/lib/domain/hotfix-words";
import { type WorkflowKey, workflowKeys } from "@/lib/domain/hotfix-workflow";
import { type IncidentStatus, incidentStatuses } from "@/lib/domain/incident-status";
import { type MeetingState, meetingStates } from "@/lib/domain/review-meeting";
import {
  type ActionItemState,
  type ActionItemType,
  actionItemStates,
  actionItemTypes,
  type LearningQuestion,
  learningQuestions,
  type Priority,
  priorities,
  type ReviewSection,
  type ReviewState,
  reviewSections,
  reviewStates,
} from "@/lib/domain/review-words";
import { type IncidentRole, incidentRoles, type OrgRole, orgRoles } from "@/lib/domain/roles";
import {
  type RollbackReason,
  type RollbackStage,
  rollbackReasons,
  rollbackStages,
} from "@/lib/domain/rollback";
import { type RollbackMethod, rollbackMethods } from "@/lib/domain/rollback-commands";
import { type Severity, severities } from "@/lib/domain/severity";
import { type KeyMoment, keyMoments, type TimelineKind, timelineKinds } from "@/lib/domain/timeline-entry";
import { type TimerAnchor, type TimerState, timerAnchors, timerStates } from "@/lib/domain/timer";

// Text columns hold words of fixed vocabularies, guarded by check constraints: reading another word is corruption.
function wordOf<T extends string>(vocabulary: readonly T[], what: string): (text: string) => T {
  return (text) => {
    const word = vocabulary.find((known) => known === text);
    if (word === undefined) throw new Error(`unknown ${what} in the database: ${text}`);
    return word;
  };
}

export const asSeverity: (text: string) => Severity = wordOf(severities, "severity");
export const asIncidentStatus: (text: string) => IncidentStatus = wordOf(incidentStatuses, "status");
export const asIncidentRole: (text: string) => IncidentRole = wordOf(incidentRoles, "role");
export const asOrgRole: (text: string) => OrgRole = wordOf(orgRoles, "organisation role");
export const asTimerState: (text: string) => TimerState = wordOf(timerStates, "timer state");
export const asTimerAnchor: (text: string) => TimerAnchor = wordOf(timerAnchors, "timer anchor");
export const asTimelineKind: (text: string) => TimelineKind = wordOf(timelineKinds, "kind of entry");
export const asKeyMoment: (text: string) => KeyMoment = wordOf(keyMoments, "key moment");
export const asHotfixState: (text: string) => HotfixState = wordOf(hotfixStates, "state of a hotfix");
export const asWorkflow: (text: string) => WorkflowKey = wordOf(workflowKeys, "workflow");
export const asApprovalRole: (text: string) => ApprovalRole = wordOf(
  [...incidentRoles, "reviewer"] as const,
  "role of an approval",
);
export const asDecision: (text: string) => DecisionWord = wordOf(decisionWords, "decision");
export const asCheckKey: (text: string) => CheckKey = wordOf(checkKeys, "check");
export const asCheckResult: (text: string) => CheckResult = wordOf(checkResults, "result of a check");
export const asEnvironment: (text: string) => Environment = wordOf(environments, "environment");
export const asStepState: (text: string) => StepState = wordOf(stepStates, "state of a step");
export const asPullRequestState: (text: string) => PullRequestState = wordOf(
  pullRequestStates,
  "state of a pull request",
);
export const asRollbackMethod: (text: string) => RollbackMethod = wordOf(rollbackMethods, "way back");
export const asRollbackReason: (text: string) => RollbackReason = wordOf(
  rollbackReasons,
  "reason of a rollback",
);
export const asRollbackStage: (text: string) => RollbackStage = wordOf(rollbackStages, "stage of a rollback");
export const asReviewSection: (text: string) => ReviewSection = wordOf(reviewSections, "review section");
export const asReviewState: (text: string) => ReviewState = wordOf(reviewStates, "state of a review");
export const asMeetingState: (text: string) => MeetingState = wordOf(meetingStates, "state of a meeting");
export const asActionItemState: (text: string) => ActionItemState = wordOf(
  actionItemStates,
  "state of an action item",
);
export const asActionItemType: (text: string) => ActionItemType = wordOf(
  actionItemTypes,
  "type of an action item",
);
export const asPriority: (text: string) => Priority = wordOf(priorities, "priority");
export const asQuestion: (text: string) => LearningQuestion = wordOf(
  learningQuestions,
  "question about learning",
);
