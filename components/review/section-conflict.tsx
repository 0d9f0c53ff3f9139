"use client";

import { useEffect, useRef } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { textParts } from "@/lib/client/merge-text-parts";
import type { SectionChoice } from "@/lib/client/section-draft";
import type { ByHand, SavedText } from "@/lib/client/section-draft-state";
import { DifferingText } from "./section-marked";

type SectionConflictProps = {
  mine: string;
  theirs: SavedText;
  byHand: ByHand | null;
  viewerId: string;
  onChoose: (choice: SectionChoice) => void;
  onMergeTyped: (text: string) => void;
  onMergeLeft: () => void;
};

function whose({ savedBy }: SavedText, viewerId: string): { title: string; heading: string } {
  if (savedBy === null) return { title: "This section was changed meanwhile", heading: "As it is saved now" };
  if (savedBy.id === viewerId) {
    return { title: "You changed this section in another window", heading: "Saved from your other window" };
  }
  return {
    title: `${savedBy.name} changed this section meanwhile`,
    heading: `Theirs, saved by ${savedBy.name}`,
  };
}

function Side(props: {
  heading: string;
  text: string;
  mine: string;
  theirs: string;
  side: "added" | "removed";
}) {
  return (
    <section
      aria-label={props.heading}
      className="flex min-w-0 flex-col gap-1 border border-control bg-surface p-3"
    >
      <p className="font-bold">{props.heading}</p>
      {props.text === "" ? (
        <p className="text-ink-2">Empty</p>
      ) : (
        <DifferingText parts={textParts(props.theirs, props.mine)} side={props.side} />
      )}
    </section>
  );
}

/** A merge of both texts that a person writes; the proposal holds what each of them wrote. */
function MergeByHand(
  props: { text: string; wanted: boolean } & Pick<
    SectionConflictProps,
    "onChoose" | "onMergeTyped" | "onMergeLeft"
  >,
) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { wanted } = props;
  useEffect(() => {
    if (wanted) area.current?.focus();
  }, [wanted]);
  return (
    <>
      <Field
        label="Merged text"
        optional="unsaid"
        hint="It begins with what both of you wrote. Take out what stands twice."
      >
        <TextArea
          ref={area}
          rows={6}
          value={props.text}
          onChange={({ target }) => props.onMergeTyped(target.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button variant="ink" onClick={() => props.onChoose("by_hand")}>
          Use the merged text
        </Button>
        <Button variant="quiet" onClick={props.onMergeLeft}>
          Back to the choice
        </Button>
      </div>
    </>
  );
}

/** Two texts of one section of which the same lines were changed: both stay until their author has chosen (R-PIR-01). */
export default function SectionConflict(props: SectionConflictProps) {
  const { mine, theirs, byHand, onChoose } = props;
  const wanted = useRef(false);
  const { title, heading } = whose(theirs, props.viewerId);
  return (
    <div className="flex flex-col gap-3">
      <Banner tone="warn" live="assertive" title={title}>
        The same lines differ. Both texts are here, what differs is underlined, and nothing is saved before
        you choose. What is saved stays in the history.
      </Banner>
      <div className="grid gap-3 @2xl:grid-cols-2">
        <Side heading="Yours, not saved yet" text={mine} mine={mine} theirs={theirs.body} side="added" />
        <Side heading={heading} text={theirs.body} mine={mine} theirs={theirs.body} side="removed" />
      </div>
      {byHand === null ? (
        <div className="flex flex-wrap gap-2">
          <Button variant="ink" onClick={() => onChoose("mine")}>
            Keep mine
          </Button>
          <Button onClick={() => onChoose("theirs")}>Keep theirs</Button>
          <Button
            onClick={() => {
              wanted.current = true;
              onChoose("by_hand");
            }}
          >
            Merge by hand
          </Button>
        </div>
      ) : (
        <MergeByHand
          text={byHand.text}
          wanted={wanted.current}
          onChoose={onChoose}
          onMergeTyped={props.onMergeTyped}
          onMergeLeft={props.onMergeLeft}
        />
      )}
    </div>
  );
}
