"use client";

import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import type { ReviewLine } from "./review-view";
import { useReviewSend } from "./use-review-send";

type MergedPartsProps = { incidentKey: string; line: ReviewLine; editable: boolean };

/** The entries that are told within a line, each with the way back to a line of its own. */
export function MergedParts({ line, incidentKey, editable }: MergedPartsProps) {
  const { send } = useReviewSend(incidentKey, { tell: true });
  if (line.merged.length === 0) return null;
  return (
    <ul aria-label="Told within this line" className="border-control border-l-2 pl-3 print:hidden">
      {line.merged.map((part) => (
        <li key={part.entryId} className="flex flex-wrap items-center gap-x-3 text-ink-2 text-note">
          <Moment at={part.at} relative={false} />
          <span className="min-w-0">{part.text}</span>
          {editable && (
            <Button
              variant="quiet"
              size="row"
              onClick={() =>
                void send("PUT", `/lines/${part.entryId}`, { intoId: null, version: part.version })
              }
            >
              Split off
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
