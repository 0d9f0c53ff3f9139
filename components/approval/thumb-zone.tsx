"use client";

import { Button } from "@/components/ui/button";
import { counted } from "@/lib/domain/scope-words";
import { type ApproveView, type DecisionWord, revisionWords } from "./approve-view";
import { decisionTexts, offeredWords } from "./decision-words";
import { openWarnings, seatsOf, standingOf } from "./standing";
import { inRow } from "./verdict";

type ThumbZoneProps = {
  view: ApproveView;
  viewerId: string;
  /** Whether the hotfix changed since it was shown. */
  changed: boolean;
  onDecide: (word: DecisionWord) => void;
  onLook: () => void;
  onWarnings: () => void;
};

const looks = {
  approved: "ink",
  changes_requested: "plain",
  rejected: "danger",
  withdrawn: "plain",
} as const;

/** The decisions at the bottom edge, where a thumb reaches them (R-APR-05). There is none where the viewer has nothing to decide. */
export function ThumbZone({ view, viewerId, changed, onDecide, onLook, onWarnings }: ThumbZoneProps) {
  const seats = seatsOf(view, viewerId);
  const { revision } = view;
  if (seats.length === 0 || revision === null) return null;
  const standing = standingOf(view, viewerId)?.decision ?? null;
  const warnings = openWarnings(view).length;
  const roles = inRow(
    seats.map(({ label }) => label),
    "or",
  );
  return (
    <section
      aria-label="Your decision"
      className="in-[:root:has([data-pinned])]:bottom-32 bottom-0 z-[5] flex flex-col gap-2 border-ink border-t-2 bg-surface px-4 pt-2 pb-[max(1rem,env(safe-area-inset-bottom))] print:hidden [@media(min-height:30rem)]:sticky"
    >
      {changed && (
        <Button className="self-stretch sm:self-start" onClick={onLook}>
          Changed since you looked: see what is new
        </Button>
      )}
      <p className="text-note">
        As <b>{roles}</b>, on <b className="font-mono">{revisionWords(revision)}</b>
      </p>
      <div className="grid grid-cols-2 gap-2 sm:flex">
        {offeredWords(standing).map((word, place) =>
          word === "approved" && warnings > 0 ? (
            <Button key={word} variant="ink" className="col-span-2" onClick={onWarnings}>
              Answer {counted(warnings, "warning")} first
            </Button>
          ) : (
            <Button
              key={word}
              variant={looks[word]}
              className={place === 0 ? "col-span-2 sm:min-w-40" : "max-sm:px-2"}
              onClick={() => onDecide(word)}
            >
              {decisionTexts[word].action}
            </Button>
          ),
        )}
      </div>
    </section>
  );
}
