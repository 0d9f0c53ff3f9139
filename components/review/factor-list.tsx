"use client";

import { Suspense } from "react";
import { useWish } from "@/components/settings/use-wish";
import { Button } from "@/components/ui/button";
import { onDemand } from "@/components/ui/on-demand";
import { CitedEntries } from "./cited-entries";
import { HintsBelow } from "./hints-below";
import { mayWrite, type ReviewFactor, type ReviewView } from "./review-view";
import type { StepProps } from "./step-props";
import { useReviewSend } from "./use-review-send";

const FactorDialog = onDemand(() => import("./factor-dialog"));

/** What contributed, in the words of the catalogue, so that what comes back is recognised (R-PIR-03). */
export function FactorList({ view, viewerId }: Pick<StepProps, "view" | "viewerId">) {
  const { asked, open, ask, close } = useWish<ReviewFactor | null>();
  const writes = mayWrite(view);
  return (
    <section aria-labelledby="factors" className="flex flex-col items-start gap-2">
      <h3 id="factors" tabIndex={-1} className="font-bold text-lead outline-none">
        Contributing factors
      </h3>
      {view.factors.length === 0 ? (
        <p className="text-ink-2">
          None named yet. A factor is something that made the incident possible, longer or worse.
        </p>
      ) : (
        <ul className="w-full border-line border-t">
          {view.factors.map((factor) => (
            <Factor key={factor.id} view={view} factor={factor} onEdit={() => ask(factor)} />
          ))}
        </ul>
      )}
      {writes && (
        <Button className="print:hidden" onClick={() => ask(null)}>
          Add a factor
        </Button>
      )}
      {asked !== null && (
        <Suspense fallback={null}>
          <FactorDialog
            key={asked.turn}
            view={view}
            viewerId={viewerId}
            factor={asked.wish}
            open={open}
            onClose={close}
          />
        </Suspense>
      )}
    </section>
  );
}

function Factor({ view, factor, onEdit }: { view: ReviewView; factor: ReviewFactor; onEdit: () => void }) {
  const { send, sending } = useReviewSend(view.incident.key, { tell: true });
  const { id, label, note, entryIds } = factor;
  const takeOut = async () => {
    // What was pressed goes with the line, and the focus would with it.
    if (await send("DELETE", `/factors/${id}`)) document.getElementById("factors")?.focus();
  };
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-line border-b py-2">
      <div className="flex min-w-0 flex-1 basis-64 flex-col gap-1">
        <p className="font-bold">{label}</p>
        {note !== null && <p className="whitespace-pre-wrap">{note}</p>}
        <CitedEntries view={view} entryIds={entryIds} />
        <HintsBelow text={note ?? ""} view={view} on={`the note on ${label}`} change={null} />
      </div>
      {mayWrite(view) && (
        <div className="flex gap-1 print:hidden">
          <Button variant="quiet" size="row" aria-label={`Edit: ${label}`} onClick={onEdit}>
            Edit
          </Button>
          <Button
            variant="quiet"
            size="row"
            aria-label={`Take out: ${label}`}
            loading={sending && "Taking out…"}
            onClick={() => void takeOut()}
          >
            Take out
          </Button>
        </div>
      )}
    </li>
  );
}
