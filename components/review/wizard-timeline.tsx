"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Pill } from "@/components/ui/pill";
import { IntervalTable } from "./interval-table";
import { mayWrite, type ReviewLine } from "./review-view";
import { SectionStep } from "./section-step";
import type { StepProps } from "./step-props";
import { TimelineLine } from "./timeline-line";

const atOnce = 200;

/** Which entries the report tells, in which words: kept, reworded, told together (R-PIR-01). */
export default function WizardTimeline(props: StepProps) {
  const { view, viewerId } = props;
  const [all, setAll] = useState(false);
  const [most, setMost] = useState(atOnce);
  const kept = view.lines.filter((line) => line.kept);
  // A line that is dropped keeps its place until the filter is pressed: nothing goes under the pointer.
  const [held, setHeld] = useState(() => new Set(kept.map(({ entryId }) => entryId)));
  const lines = all ? view.lines : view.lines.filter((line) => line.kept || held.has(line.entryId));
  const show = (every: boolean) => {
    setHeld(new Set(kept.map(({ entryId }) => entryId)));
    setAll(every);
  };
  const rest = lines.length - most;
  return (
    <>
      <p className="max-w-prose text-ink-2">
        Every line with a star stands in the report. Rewording and merging change the report only: the entries
        stay as they were written.
      </p>
      <Moments view={view} />
      <fieldset className="flex flex-wrap items-center gap-2 print:hidden">
        <legend className="sr-only">Which lines are shown</legend>
        <Pill pressed={!all} onClick={() => show(false)}>
          In the report ({kept.length})
        </Pill>
        <Pill pressed={all} onClick={() => show(true)}>
          All ({view.lines.length})
        </Pill>
      </fieldset>
      {lines.length === 0 ? (
        <EmptyState
          level={3}
          title={all ? "The timeline is empty" : "No line is in the report"}
          action={<LinkButton href={`/incidents/${view.incident.key}`}>Go to the timeline</LinkButton>}
        >
          {all ? "What is noted in the incident room stands here." : "Show all lines and give some a star."}
        </EmptyState>
      ) : (
        <ol aria-label="Lines of the timeline" className="border-line border-t">
          {lines.slice(0, most).map((line, place) => (
            <TimelineLine
              key={line.entryId}
              incidentKey={view.incident.key}
              viewerId={viewerId}
              line={line}
              above={leadAbove(lines[place - 1])}
              taken={view.moments}
              editable={mayWrite(view)}
            />
          ))}
        </ol>
      )}
      {rest > 0 && (
        <Button className="self-start print:hidden" onClick={() => setMost(most + atOnce)}>
          Show more ({rest} left)
        </Button>
      )}
      <Disclosure summary="Words above the timeline in the report">
        <SectionStep {...props} section="timeline" hint="Optional. The lines above follow by themselves." />
      </Disclosure>
    </>
  );
}

/** The line that the next one can be told in: one that is out of the report would take it along. */
function leadAbove(line: ReviewLine | undefined): string | null {
  return line?.kept ? line.entryId : null;
}

function Moments({ view }: Pick<StepProps, "view">) {
  return (
    <section aria-labelledby="moments" className="flex flex-col gap-2">
      <h3 id="moments" className="font-bold">
        From moment to moment
      </h3>
      <IntervalTable view={view} />
    </section>
  );
}
