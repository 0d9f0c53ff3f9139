"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Suspense } from "react";
import { ActionItemList } from "@/components/action-item/action-item-list";
import { useWish } from "@/components/settings/use-wish";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { onDemand } from "@/components/ui/on-demand";
import { MissingHere } from "./missing-here";
import { mayWrite, reviewKey } from "./review-view";
import { SectionStep } from "./section-step";
import type { StepProps } from "./step-props";
import { missingIn, wizardSteps } from "./wizard-steps";

const ActionItemDialog = onDemand(() => import("@/components/action-item/action-item-dialog"));

/** What is to be done so that it does not happen again, by whom, by when, and how one will see it (R-PIR-04). */
export default function WizardActionItems(props: StepProps) {
  const { view, viewerId } = props;
  const { asked, open, ask, close } = useWish<null>();
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: reviewKey(view.incident.key) });
  const step = wizardSteps.find(({ slug }) => slug === "action-items");
  const missing = step === undefined ? [] : missingIn(step, view.missing);
  return (
    <>
      <MissingHere incidentKey={view.incident.key} missing={missing} title="Missing to publish" />
      {view.actionItems.length === 0 ? (
        <p className="max-w-prose text-ink-2">
          None yet. An action item has an owner, a due date and a criterion by which one sees that it is done.
        </p>
      ) : (
        <ActionItemList items={view.actionItems} viewerId={viewerId} onDone={refresh} />
      )}
      {mayWrite(view) && (
        <Button className="self-start print:hidden" onClick={() => ask(null)}>
          Add an action item
        </Button>
      )}
      {asked !== null && (
        <Suspense fallback={null}>
          <ActionItemDialog
            key={asked.turn}
            incidentId={view.incident.key}
            viewerId={viewerId}
            open={open}
            onClose={close}
            onDone={refresh}
          />
        </Suspense>
      )}
      <Disclosure summary="Words below the action items in the report">
        <SectionStep
          {...props}
          section="action_items"
          hint="Optional. The items above follow by themselves."
        />
      </Disclosure>
    </>
  );
}
