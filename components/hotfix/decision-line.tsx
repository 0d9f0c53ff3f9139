import { Moment } from "@/components/ui/moment";
import { decisionLabels } from "@/lib/domain/hotfix-words";
import type { HotfixDecision } from "./hotfix-view";

/** A decision as it was made, and why it does not count any more (R-APR-03). */
export function DecisionLine({ decision }: { decision: HotfixDecision }) {
  const { by, roleLabel, revision, commit, comment } = decision;
  const what = commit === null ? `revision ${revision}` : `revision ${revision} (${commit.slice(0, 8)})`;
  return (
    <li className="border-line border-b py-1.5 text-note">
      <p>
        {by.name} {decisionLabels[decision.decision]} as {roleLabel}, {what},{" "}
        <Moment at={decision.at} relative={false} />
      </p>
      {comment !== null && <p className="whitespace-pre-line text-ink-2">{comment}</p>}
      {decision.void !== null && <p className="text-hold">Does not count: {decision.void}</p>}
    </li>
  );
}
