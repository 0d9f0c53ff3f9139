"use client";

import { ChevronRight } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { Moment } from "@/components/ui/moment";
import { useNow } from "@/components/ui/server-clock";
import { phaseLength, phaseLimit, phaseReading, phaseTook } from "./phase-reading";
import type { RoomPhase } from "./room-view";

const colours = {
  calm: "text-ink",
  soon: "text-soon",
  breach: "text-breach",
  ok: "text-ok",
  late: "text-breach",
  off: "text-hold",
} as const;

/** A phase's name, what became of it, its target and how many of its steps are done. */
export function PhaseLine({ phase, current }: { phase: RoomPhase; current: boolean }) {
  const { words, tone } = phaseReading(phase, useNow(10_000));
  const limit = phaseLimit(phase);
  const length = phaseLength(phase);
  const took = phaseTook(phase);
  const done = phase.steps.filter((step) => step.done !== null).length;
  return (
    <span className="block min-w-0 grow">
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className={classNames(current && "font-bold")}>{phase.label}</span>
        <span
          data-tone={tone}
          className={classNames(
            "ml-auto whitespace-nowrap",
            tone !== "off" && "font-bold font-mono",
            colours[tone],
          )}
        >
          {words}
        </span>
      </span>
      <span className="flex flex-wrap gap-x-3 text-ink-2 text-note">
        {length !== null && <span>target {length}</span>}
        {limit !== null && (
          <span>
            {length === null && "target "}by <Moment at={limit} relative={false} />
          </span>
        )}
        {took !== null && <span className="whitespace-nowrap">took {took}</span>}
        <span className="ml-auto">
          {done} of {phase.steps.length} done
        </span>
      </span>
    </span>
  );
}

/** The head of a phase that opens to its checklist. */
export function PhaseSummary(props: { phase: RoomPhase; current: boolean }) {
  return (
    <summary className="row-height flex list-none items-start gap-1 rounded-edge py-1.5 [&::-webkit-details-marker]:hidden">
      <ChevronRight
        aria-hidden="true"
        className="mt-1 -ml-1 size-4 shrink-0 text-ink-2 group-open:rotate-90 print:hidden"
      />
      <PhaseLine {...props} />
    </summary>
  );
}
