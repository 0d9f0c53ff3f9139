"use client";

import { type ComponentType, useDeferredValue, useEffect, useState } from "react";
import type { ReviewSection } from "@/lib/domain/review-words";
import { mayWrite, type ReviewView } from "./review-view";
import { SectionEditor } from "./section-editor";
import type { StepProps } from "./step-props";
import type { UseInstead } from "./text-hints";

type Hints = ComponentType<{ text: string; view: ReviewView; onUse: UseInstead }>;

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
      {...(editable
        ? {
            below: (text: string, change: (text: string) => void) => (
              <HintsBelow text={text} view={view} change={change} />
            ),
          }
        : {})}
    />
  );
}

/**
 * The checker, loaded apart once the page is there. Where that fails, as without a network, it is tried again with the next words: a hint that cannot be
 * given must not take the text that is being written off the screen.
 */
function useHints(text: string): Hints | null {
  const [hints, setHints] = useState<{ Found: Hints } | null>(null);
  const loaded = hints !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every text is another try.
  useEffect(() => {
    if (loaded) return;
    let wanted = true;
    import("./text-hints").then(
      (module) => wanted && setHints({ Found: module.default }),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [text, loaded]);
  return hints?.Found ?? null;
}

/** What the checker says; it reads after what is typed is on the screen. */
function HintsBelow(props: { text: string; view: ReviewView; change: (text: string) => void }) {
  const { text, view, change } = props;
  const read = useDeferredValue(text);
  const Found = useHints(read);
  if (Found === null || read.trim() === "") return null;
  const use: UseInstead = ({ at, found, instead }) => {
    // What was read may lie behind what was typed since: only what still stands there is replaced.
    if (text.startsWith(found, at)) change(text.slice(0, at) + instead + text.slice(at + found.length));
  };
  return <Found text={read} view={view} onUse={use} />;
}
