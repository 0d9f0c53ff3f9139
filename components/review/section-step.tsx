"use client";

import { lazy, Suspense, useDeferredValue } from "react";
import type { ReviewSection } from "@/lib/domain/review-words";
import { mayWrite, type ReviewView } from "./review-view";
import { SectionEditor } from "./section-editor";
import type { StepProps } from "./step-props";

const TextHints = lazy(() => import("./text-hints"));

type SectionStepProps = StepProps & { section: ReviewSection; hint: string };

/** One section of the report in its step, with hints on what is being written below it. */
export function SectionStep({ view, viewerId, others, onSaved, section, hint }: SectionStepProps) {
  const found = view.sections.find(({ key }) => key === section);
  if (found === undefined) return null;
  const editable = mayWrite(view);
  return (
    <SectionEditor
      incidentKey={view.incident.key}
      section={found}
      viewerId={viewerId}
      editable={editable}
      others={others}
      hint={hint}
      onSaved={onSaved}
      {...(editable ? { below: (text: string) => <HintsBelow text={text} view={view} /> } : {})}
    />
  );
}

/** What the checker says; it reads after what is typed is on the screen, and its code is loaded apart. */
function HintsBelow({ text, view }: { text: string; view: ReviewView }) {
  const read = useDeferredValue(text);
  if (read.trim() === "") return null;
  return (
    <Suspense fallback={null}>
      <TextHints text={read} view={view} />
    </Suspense>
  );
}
