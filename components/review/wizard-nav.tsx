"use client";

import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { Disclosure } from "@/components/ui/disclosure";
import type { ReviewView } from "./review-view";
import { missingIn, stepHref, type WizardStep, wizardSteps } from "./wizard-steps";

type WizardNavProps = { view: ReviewView; current: WizardStep };

/** The steps in their order, each with how much is missing in it; folded where there is no room beside the step. */
export function WizardNav({ view, current }: WizardNavProps) {
  const place = wizardSteps.findIndex(({ slug }) => slug === current.slug) + 1;
  return (
    <nav aria-label="Steps of the review" className="min-w-0 print:hidden">
      <Disclosure
        className="border-control border desk:hidden"
        summary={
          <span className="pl-2">
            Step {place} of {wizardSteps.length}: {current.label}
          </span>
        }
      >
        <StepList view={view} current={current} />
      </Disclosure>
      <div className="max-desk:hidden desk:sticky desk:top-4">
        <StepList view={view} current={current} />
      </div>
    </nav>
  );
}

function StepList({ view, current }: WizardNavProps) {
  return (
    <ol className="border-ink border-t-2 max-desk:border-line max-desk:border-t">
      {wizardSteps.map((step, place) => {
        const missing = missingIn(step, view.missing).length;
        const here = step.slug === current.slug;
        return (
          <li key={step.slug} className="border-line border-b">
            <Link
              href={stepHref(view.incident.key, step.slug)}
              prefetch={false}
              {...(here ? { "aria-current": "step" } : {})}
              className={classNames(
                "row-height flex items-baseline gap-2 border-l-4 py-1.5 pr-2 pl-2 no-underline hover:underline",
                here ? "border-l-ink bg-sunken font-bold" : "border-l-transparent",
              )}
            >
              <span className="w-4 shrink-0 text-ink-2 tabular-nums">{place + 1}</span>
              <span className="min-w-0">
                {step.label}
                {missing > 0 && (
                  <span className="block font-normal text-ink-2 text-note">{missing} missing to publish</span>
                )}
              </span>
            </Link>
          </li>
        );
      })}
    </ol>
  );
}
