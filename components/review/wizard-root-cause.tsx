"use client";

import { EarlierReviews } from "./earlier-reviews";
import { FactorList } from "./factor-list";
import { MissingHere } from "./missing-here";
import { ProposalList } from "./proposal-list";
import { SectionStep } from "./section-step";
import type { StepProps } from "./step-props";
import { WhyTree } from "./why-tree";
import { missingIn, wizardSteps } from "./wizard-steps";

/** Why it happened: what departed from the policy, what contributed, the whys, and the cause in the authors' own words (R-PIR-03). */
export default function WizardRootCause(props: StepProps) {
  const { view, viewerId } = props;
  const step = wizardSteps.find(({ slug }) => slug === "root-cause");
  return (
    <div className="flex flex-col gap-8">
      <MissingHere
        incidentKey={view.incident.key}
        missing={step === undefined ? [] : missingIn(step, view.missing)}
        title="Missing to publish"
      />
      <ProposalList view={view} />
      <FactorList view={view} viewerId={viewerId} />
      <WhyTree view={view} viewerId={viewerId} />
      <SectionStep
        {...props}
        section="root_cause"
        hint="Why it happened, in your own words: what in the system made it possible, not who did it."
      />
      <EarlierReviews view={view} />
    </div>
  );
}
