"use client";

import { useRef } from "react";
import { Section } from "@/components/shell/page-header";
import type { HotfixPart } from "./hotfix-wish";
import { hasFailed } from "./next-move";
import { StepItem } from "./step-item";

/** The runner: the steps of the workflow in their order, the first open one unfolded (R-FIX-01, R-FIX-02). */
export function StepsSection({ view }: HotfixPart) {
  const list = useRef<HTMLOListElement>(null);
  const { steps, workflowLabel } = view;
  const current = hasFailed(view.state) ? undefined : steps.find(({ state }) => state === "open");
  const done = steps.filter(({ state }) => state !== "open").length;
  // The button that was pressed goes; the focus moves on with the work.
  const goOn = () =>
    requestAnimationFrame(() => {
      const next = list.current?.querySelector<HTMLElement>("details[aria-current=step] > summary");
      (next ?? list.current?.querySelector<HTMLElement>("li:last-child summary"))?.focus();
    });
  return (
    <Section title={`Steps: ${workflowLabel}, ${done} of ${steps.length} done`} ruled>
      <ol ref={list} className="border-line border-t">
        {steps.map((step, place) => (
          <li key={step.key} className="border-line border-b">
            <StepItem
              view={view}
              step={step}
              number={place + 1}
              current={step.key === current?.key}
              onMarked={goOn}
            />
          </li>
        ))}
      </ol>
    </Section>
  );
}
