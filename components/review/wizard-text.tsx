"use client";

import { MissingHere } from "./missing-here";
import { SectionStep } from "./section-step";
import type { StepProps } from "./step-props";
import { missingIn, type StepSlug, wizardSteps } from "./wizard-steps";

const hints = {
  summary: "What happened, to whom, for how long. Somebody who was not there should understand it.",
  resolution: "What ended it, and how you know that it is over.",
  went_well: "What worked, and where we were lucky: luck is no plan.",
  could_improve: "What cost time or made it worse. Look at systems, not at people.",
  prevention: "What keeps this kind of incident from happening again, beyond the action items.",
} as const;

/** A step that is one or two texts. */
export default function WizardText({ slug, ...props }: StepProps & { slug: StepSlug }) {
  const step = wizardSteps.find((one) => one.slug === slug);
  const missing = step === undefined ? [] : missingIn(step, props.view.missing);
  return (
    <>
      <MissingHere incidentKey={props.view.incident.key} missing={missing} title="Missing to publish" />
      {slug === "lessons" ? (
        <div className="flex flex-col gap-8">
          <SectionStep {...props} section="went_well" hint={hints.went_well} offers="Where we were lucky" />
          <SectionStep {...props} section="could_improve" hint={hints.could_improve} />
        </div>
      ) : (
        (slug === "summary" || slug === "resolution" || slug === "prevention") && (
          <SectionStep {...props} section={slug} hint={hints[slug]} />
        )
      )}
    </>
  );
}
