import type { DecisionWord } from "./approve-view";

/** What a decision is called on its buttons and in its dialog. */
export type DecisionTexts = {
  action: string;
  busy: string;
  title: string;
  /** What the comment is asked for with; an approval needs none. */
  comment: string;
  missing: string;
};

export const decisionTexts: Record<DecisionWord, DecisionTexts> = {
  approved: {
    action: "Approve",
    busy: "Approving…",
    title: "Approve this hotfix",
    comment: "Comment",
    missing: "",
  },
  changes_requested: {
    action: "Ask for changes",
    busy: "Asking…",
    title: "Ask for changes",
    comment: "What has to change",
    missing: "Say what has to change, so that the author knows what to do.",
  },
  rejected: {
    action: "Decline",
    busy: "Declining…",
    title: "Decline this hotfix",
    comment: "Why",
    missing: "Say why, so that the author knows what to do.",
  },
  withdrawn: {
    action: "Withdraw",
    busy: "Withdrawing…",
    title: "Withdraw your decision",
    comment: "Why",
    missing: "Say why you take it back.",
  },
};

/** What is in the thumb zone: the three decisions, with *Withdraw* in the place of the one that stands. */
export function offeredWords(standing: DecisionWord | null): DecisionWord[] {
  const words: DecisionWord[] = ["approved", "changes_requested", "rejected"];
  return words.map((word) => (word === standing ? "withdrawn" : word));
}
