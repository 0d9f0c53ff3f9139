"use client";

import { ChevronRight } from "lucide-react";
import { useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import { Moment } from "@/components/ui/moment";
import { CommandLines } from "./command-lines";
import type { HotfixStep, HotfixView } from "./hotfix-view";
import { StepMarking } from "./step-marking";
import { ValuesForm } from "./values-form";

type StepItemProps = {
  view: HotfixView;
  step: HotfixStep;
  number: number;
  /** Whether it is the first that is still to be done. */
  current: boolean;
  /** Where the focus goes once the step is marked. */
  onMarked: () => void;
};

/** A step of the workflow: what it is for, its commands, what one sees when it worked, and its mark (R-FIX-02). */
export function StepItem({ view, step, number, current, onMarked }: StepItemProps) {
  const fold = useRef<HTMLDetailsElement>(null);
  return (
    <details
      ref={fold}
      className="group"
      open={current}
      id={`step-${step.key}`}
      {...(current ? { "aria-current": "step" as const } : {})}
    >
      <StepSummary step={step} number={number} current={current} />
      <div className="flex flex-col gap-3 pb-4 pl-5 desk:pl-10">
        {step.detail.length > 0 && (
          <ul className="list-disc pl-5">
            {step.detail.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {step.irreversible !== null && (
          <p className="border-p1 border-l-[6px] bg-p1-wash px-2 py-1">
            <b>Cannot be taken back.</b> {step.irreversible}
          </p>
        )}
        {step.commands.length > 0 && (
          <CommandLines commands={step.commands} about={step.purpose} copyable={step.locked === null} />
        )}
        <ValuesForm view={view} commands={step.commands} />
        <p>
          <span className="text-ink-2">When it worked: </span>
          {step.expected}
        </p>
        <StepMarking view={view} step={step} onMarked={onMarked} />
      </div>
    </details>
  );
}

function StepSummary({ step, number, current }: { step: HotfixStep; number: number; current: boolean }) {
  return (
    <summary className="row-height flex list-none items-start gap-1 rounded-edge py-1.5 [&::-webkit-details-marker]:hidden">
      <ChevronRight
        aria-hidden="true"
        className="mt-1 -ml-1 size-4 shrink-0 text-ink-2 group-open:rotate-90 print:hidden"
      />
      <span className="flex min-w-0 grow flex-wrap items-baseline gap-x-3">
        <span className={classNames("flex min-w-0 gap-2", current && "font-bold")}>
          <span className="w-4 shrink-0 text-right font-mono text-ink-2">{number}</span>
          <span className="min-w-0">{step.purpose}</span>
        </span>
        <span className="ml-auto text-note">
          <StepState step={step} />
        </span>
      </span>
    </summary>
  );
}

/** What became of a step, by whom and when. */
function StepState({ step }: { step: HotfixStep }) {
  if (step.state === "open") {
    if (step.locked !== null) return <span className="text-ink-2">Locked</span>;
    return step.production ? <span className="font-bold text-p1">Changes production</span> : null;
  }
  const done = step.state === "done";
  return (
    <span className="text-ink-2">
      <b className={done ? "text-ok" : "text-hold"}>{done ? "Done" : "Skipped"}</b>
      {step.by !== null && ` by ${step.by.name}`}
      {step.at !== null && (
        <>
          {" "}
          <Moment at={step.at} relative={false} />
        </>
      )}
    </span>
  );
}
