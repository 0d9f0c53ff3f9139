import type { HotfixRevision, HotfixView } from "@/components/hotfix/hotfix-view";

/** A hotfix with everything that an approver looks at. */
export type ApproveView = HotfixView;

export type ApproveRevision = HotfixRevision;
export type ApproveCheck = ApproveView["checks"][number];
export type ApproveDecision = ApproveView["decisions"][number];
export type ApproveVerbal = ApproveView["verbalApprovals"][number];
export type ApproveWarning = ApproveView["warnings"][number];
export type ApprovalRole = ApproveDecision["role"];
export type DecisionWord = ApproveDecision["decision"];

/** A commit as people read it aloud: its first eight digits; null where a revision has none. */
export function shortCommit(commit: string | null): string | null {
  return commit === null ? null : commit.slice(0, 8);
}

/** What a decision is about, in words: `3f2a1b9c`, or `revision 2` where there is no commit. */
export function revisionWords({ number, commit }: Pick<ApproveRevision, "number" | "commit">): string {
  return shortCommit(commit) ?? `revision ${number}`;
}

/** Where the warnings stand on the page: the way to answer them leads there. */
export const warningsId = "warnings";
