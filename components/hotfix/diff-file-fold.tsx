"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import type { DiffHunk } from "@/lib/domain/diff-files";
import { firstLines, lineCount, moreLabel, shownAfter } from "./diff-steps";
import { HunkTable } from "./hunk-table";

type DiffFileFoldProps = { summary: ReactNode; hunks: readonly DiffHunk[]; startsOpen: boolean };

/** Stable, so that it takes the focus once: when the button that had it is gone. */
function takeFocus(node: HTMLElement | null): void {
  node?.focus();
}

/** A changed file that opens and closes; what is closed is not drawn until it is first opened. */
export function DiffFileFold({ summary, hunks, startsOpen }: DiffFileFoldProps) {
  const [open, setOpen] = useState(startsOpen);
  const [wanted, setWanted] = useState(startsOpen);
  if (open && !wanted) setWanted(true);
  return (
    <Disclosure summary={summary} open={open} onOpenChange={setOpen}>
      {wanted && <Hunks hunks={hunks} />}
    </Disclosure>
  );
}

function Hunks({ hunks }: { hunks: readonly DiffHunk[] }) {
  const [presses, setPresses] = useState(0);
  const lines = lineCount(hunks);
  const shown = shownAfter(presses, lines);
  const more = moreLabel(shown, lines);
  const count = `${shown.toLocaleString("en-GB")} of ${lines.toLocaleString("en-GB")} lines shown`;
  return (
    <div className="@container mb-2 border-line border-x border-b bg-surface">
      {firstLines(hunks, shown).map((hunk, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a diff never change their places.
        <HunkTable key={place} hunk={hunk} />
      ))}
      {more !== null && (
        <div className="flex flex-wrap items-center gap-3 border-line border-t px-2 py-2">
          <Button onClick={() => setPresses(presses + 1)}>{more}</Button>
          <p className="text-ink-2 text-note">{count}</p>
        </div>
      )}
      {more === null && presses > 0 && (
        <p ref={takeFocus} tabIndex={-1} className="border-line border-t px-2 py-2 text-ink-2 text-note">
          All {lines.toLocaleString("en-GB")} lines are shown.
        </p>
      )}
    </div>
  );
}
