"use client";

import { useRef, useState } from "react";
import { useChange } from "@/components/settings/use-change";
import { type WatchReadingWord, watchReadings } from "@/lib/domain/watch-items";
import { ItemNotes } from "./read-item";
import { ReadingButton } from "./reading-button";
import { type ExplainedReading, ReadingNote } from "./reading-note";
import type { WatchItem } from "./window-view";

type WatchItemChoiceProps = { incidentKey: string; windowId: string; item: WatchItem };

/** One item of a watch with its three choices; what is not as it should be, and what does not apply, say why (R-MON-01). */
export function WatchItemChoice({ incidentKey, windowId, item }: WatchItemChoiceProps) {
  const { change, busy, problem, forget } = useChange(["incident", incidentKey]);
  const [explaining, setExplaining] = useState<ExplainedReading | null>(null);
  const whole = useRef<HTMLFieldSetElement>(null);
  const focusOn = (reading: WatchReadingWord) =>
    whole.current?.querySelector<HTMLElement>(`[data-reading="${reading}"]`)?.focus();
  const save = async (reading: WatchReadingWord, note: string | null) => {
    const path = `/windows/${windowId}/items/${encodeURIComponent(item.key)}` as const;
    if (!("answer" in (await change("PUT", path, { reading, note })))) return;
    // The note goes, and the focus with it, unless the person has gone on to another item meanwhile.
    const here = whole.current?.contains(document.activeElement) === true;
    setExplaining(null);
    if (here) focusOn(reading);
  };
  const choose = (reading: WatchReadingWord) => {
    forget();
    if (reading !== "normal") return setExplaining(reading);
    setExplaining(null);
    void save(reading, null);
  };
  const back = () => {
    if (explaining !== null) focusOn(explaining);
    forget();
    setExplaining(null);
  };
  return (
    <li className="border-line border-b py-2">
      <fieldset ref={whole} className="min-w-0">
        <legend className="mb-1 font-normal">{item.label}</legend>
        <div className="grid grid-cols-3">
          {watchReadings.map((reading) => (
            <ReadingButton
              key={reading}
              reading={reading}
              pressed={item.reading === reading}
              open={explaining === reading}
              busy={busy}
              onChoose={choose}
            />
          ))}
        </div>
        {explaining === null && problem !== null && (
          <p role="alert" className="mt-1 border-breach border-l-[6px] pl-2 text-breach text-note">
            {problem.detail}
          </p>
        )}
        {explaining === null ? (
          <div className="mt-1">
            {item.reading === null ? (
              <p className="text-ink-2 text-note">unread</p>
            ) : (
              <ItemNotes item={item} />
            )}
          </div>
        ) : (
          <ReadingNote
            key={explaining}
            reading={explaining}
            known={item.reading === explaining ? item.note : null}
            busy={busy}
            problem={problem}
            onSave={(note) => save(explaining, note)}
            onBack={back}
          />
        )}
      </fieldset>
    </li>
  );
}
