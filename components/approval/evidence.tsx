import { Button } from "@/components/ui/button";
import { checkGroups } from "@/lib/domain/check-result";
import { isUnderWay } from "@/lib/domain/hotfix-words";
import type { ApproveView } from "./approve-view";
import { ChangeSection } from "./change-section";
import { ChecksSection } from "./checks-section";
import { DecisionsSection } from "./decisions-section";
import { ImpactSection } from "./impact-section";
import { MissingSection } from "./missing-section";
import { RollbackSection } from "./rollback-section";
import { StagingSection } from "./staging-section";
import { VerbalSection } from "./verbal-section";

type EvidenceProps = { view: ApproveView; viewerId: string; frozen: boolean; onVerbal: () => void };

/** All that a decision rests on: one column in the order of a phone, two on a desk. */
export default function Evidence({ view, viewerId, frozen, onVerbal }: EvidenceProps) {
  const groups = checkGroups
    .filter(({ key }) => key !== "staging")
    .map(({ key, label }) => ({ label, checks: view.checks.filter(({ group }) => group === key) }));
  return (
    <div className="grid gap-6 desk:grid-cols-[minmax(0,1fr)_23rem]">
      <div className="flex min-w-0 flex-col gap-6">
        <ImpactSection incident={view.incident} />
        <ChangeSection view={view} frozen={frozen} />
        <ChecksSection title="Tests" groups={groups} />
        <StagingSection view={view} />
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <RollbackSection rollbackPlan={view.rollbackPlan} />
        <MissingSection gate={view.gate} />
        <DecisionsSection
          view={view}
          {...(mayWitness(view, viewerId) && !frozen
            ? { action: <Button onClick={onVerbal}>Record a verbal approval</Button> }
            : {})}
        />
        <VerbalSection verbals={view.verbalApprovals} />
      </div>
    </div>
  );
}

/** Whether the viewer may write down what they heard: the level allows it, and they are not its author (R-APR-04). */
function mayWitness(view: ApproveView, viewerId: string): boolean {
  const { level, state, revision, allowed, author, approvals } = view;
  const open = approvals.some(({ approval }) => approval === null);
  const able = allowed.includes("hotfix.witness_verbal") && author.id !== viewerId;
  return level.verbalApproval && isUnderWay(state) && revision !== null && open && able;
}
