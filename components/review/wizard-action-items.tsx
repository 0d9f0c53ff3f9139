"use client";

import Link from "next/link";
import { lazy, Suspense } from "react";
import { DueMark } from "@/components/action-item/due-mark";
import type { ActionItem } from "@/components/action-item/item-view";
import { useWish } from "@/components/settings/use-wish";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { actionItemTypeLabels } from "@/lib/domain/review-words";
import { MissingHere } from "./missing-here";
import { mayWrite } from "./review-view";
import { SectionStep } from "./section-step";
import type { StepProps } from "./step-props";
import { missingIn, wizardSteps } from "./wizard-steps";

const ActionItemDialog = lazy(() => import("@/components/action-item/action-item-dialog"));

/** What is to be done so that it does not happen again, by whom, by when, and how one will see it (R-PIR-04). */
export default function WizardActionItems(props: StepProps) {
  const { view, viewerId } = props;
  const { asked, open, ask, close } = useWish<ActionItem | null>();
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
        <ul aria-label="Action items" className="border-line border-t">
          {view.actionItems.map((item) => (
            <Item key={item.id} item={item} onEdit={() => ask(item)} />
          ))}
        </ul>
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
            {...(asked.wish === null ? {} : { item: asked.wish })}
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

function Item({ item, onEdit }: { item: ActionItem; onEdit: () => void }) {
  const facts = [
    item.owner?.name ?? "No owner",
    item.type === null ? null : actionItemTypeLabels[item.type],
    item.state === "open" ? null : item.state === "done" ? "Done" : "Dropped",
  ];
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-line border-b py-2">
      <div className="flex min-w-0 flex-1 basis-64 flex-col gap-0.5">
        <Link href={`/action-items/${item.id}`} prefetch={false} className="prose-link font-bold">
          {item.title}
        </Link>
        <p className="flex flex-wrap items-center gap-x-3 text-note">
          <DueMark item={item} />
          <span className="text-ink-2">{facts.filter((fact) => fact !== null).join(" · ")}</span>
        </p>
        <p className="text-ink-2">
          {item.successCriterion === null ? "No success criterion" : `Done when: ${item.successCriterion}`}
        </p>
      </div>
      {item.editable && item.state === "open" && (
        <Button
          variant="quiet"
          size="row"
          className="print:hidden"
          aria-label={`Edit: ${item.title}`}
          onClick={onEdit}
        >
          Edit
        </Button>
      )}
    </li>
  );
}
