"use client";

import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { contradictions } from "@/lib/domain/consistency";
import { wordingHints } from "@/lib/domain/wording-hints";
import { EntryLink } from "./entry-link";
import { FoundWords } from "./found-words";
import { factsOf } from "./record-facts";
import type { ReviewView } from "./review-view";

/** Puts another wording in the place of what was found, where it still stands. */
export type UseInstead = (wish: { at: number; found: string; instead: string }) => void;

export type TextHintsProps = {
  text: string;
  view: ReviewView;
  /** What the hints are on. */
  on: string;
  /** Null where the text is not being written. */
  onUse: UseInstead | null;
};

/** Wordings that blame and statements that the record contradicts, each with why and what to write instead. Nothing is refused for them (R-PIR-03). */
export default function TextHints({ text, view, on, onUse }: TextHintsProps) {
  const { facts, lines, people } = view;
  const record = useMemo(() => factsOf({ facts, lines }), [facts, lines]);
  const wordings = useMemo(
    () =>
      wordingHints(
        text,
        people.map(({ name }) => name),
      ),
    [text, people],
  );
  const against = useMemo(() => contradictions(text, record), [text, record]);
  const count = wordings.length + against.length;
  if (count === 0) return null;
  return (
    <section aria-label={`Hints on ${on}`} className="flex flex-col gap-1 print:hidden">
      <h3 className="font-bold">
        {count === 1 ? "One hint" : `${count} hints`}{" "}
        <span className="font-normal text-ink-2 text-note">They never keep you from publishing.</span>
      </h3>
      <ul className="border-line border-t">
        {against.map((one) => (
          <li key={`c${one.at}`} className="flex flex-col gap-1 border-line border-b py-2">
            <p>
              <FoundWords>{one.found}</FoundWords> {one.message}{" "}
              {one.entryId !== null && (
                <EntryLink incidentKey={view.incident.key} entryId={one.entryId}>
                  See the entry
                </EntryLink>
              )}
            </p>
            {one.correct !== null && onUse !== null && (
              <RecordSays
                text={one.correct}
                found={one.found}
                onUse={(instead) => onUse({ at: one.at, found: one.found, instead })}
              />
            )}
          </li>
        ))}
        {wordings.map((one) => (
          <li key={`w${one.at}`} className="flex flex-col gap-1 border-line border-b py-2">
            <p>
              <FoundWords>{one.found}</FoundWords> {one.why}
            </p>
            <p>
              <span className="text-ink-2">Better: </span>
              {one.better}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type RecordSaysProps = { text: string; found: string; onUse: (instead: string) => void };

function RecordSays({ text, found, onUse }: RecordSaysProps) {
  return (
    <p className="flex flex-wrap items-center gap-x-3">
      <span>
        <span className="text-ink-2">The record says: </span>
        {text}
      </span>
      <Button
        variant="quiet"
        size="row"
        aria-label={`Write ${text} instead of ${found}`}
        onClick={() => onUse(text)}
      >
        Use it
      </Button>
    </p>
  );
}
