"use client";

import type { ReviewSection } from "@/lib/domain/review-words";
import { HintsBelow } from "./hints-below";
import { ParagraphPrompt } from "./paragraph-prompt";
import { mayWrite } from "./review-view";
import { SectionEditor } from "./section-editor";
import type { StepProps } from "./step-props";

type SectionStepProps = StepProps & {
  section: ReviewSection;
  hint: string;
  /** A paragraph that is offered by the words that it begins with. */
  offers?: string;
};

/** One section of the report in its step, with hints on what is being written below it. */
export function SectionStep({ view, viewerId, others, onSaved, section, hint, offers }: SectionStepProps) {
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
      {...(editable
        ? {
            below: (text: string, change: (text: string) => void, start: (text: string) => void) => (
              <>
                {offers !== undefined && <ParagraphPrompt title={offers} text={text} onStart={start} />}
                <HintsBelow text={text} view={view} change={change} />
              </>
            ),
          }
        : {})}
    />
  );
}
