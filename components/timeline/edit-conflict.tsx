"use client";

import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { keyMomentLabels, timelineKindLabels } from "@/lib/domain/timeline-entry";
import type { EditedEntry } from "./edited-entry";

type EditConflictProps = {
  mine: EditedEntry;
  theirs: EditedEntry;
  /** When each of them says that it happened, in words. */
  mineWhen: string;
  theirsWhen: string;
  saving: boolean;
  problem: string | null;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onMerge: (body: string) => void;
};

function Version({ title, entry, when }: { title: string; entry: EditedEntry; when: string }) {
  const facts = [
    when,
    timelineKindLabels[entry.kind],
    entry.keyMoment === null ? null : keyMomentLabels[entry.keyMoment],
  ];
  return (
    <section className="flex min-w-0 flex-col gap-1 border border-control bg-surface p-3">
      <h4 className="font-bold">{title}</h4>
      <p className="text-ink-2 text-note">{facts.filter((fact) => fact !== null).join(" · ")}</p>
      <p className="whitespace-pre-wrap">{entry.body}</p>
      {entry.rationale !== "" && (
        <p className="whitespace-pre-wrap text-ink-2">Rationale: {entry.rationale}</p>
      )}
    </section>
  );
}

/** Two edits of one entry, side by side: keep one, take the other, or write what is right from both. Nothing is lost before one is chosen. */
export function EditConflict({
  mine,
  theirs,
  mineWhen,
  theirsWhen,
  saving,
  problem,
  onKeepMine,
  onTakeTheirs,
  onMerge,
}: EditConflictProps) {
  const [merging, setMerging] = useState(false);
  const [merged, setMerged] = useState(`${theirs.body}\n\n${mine.body}`);
  return (
    <div className="flex flex-col gap-3">
      <Banner tone="warn" live="assertive" title="This entry was changed while you edited it">
        Both versions are here. The one that you do not keep stays readable under "Earlier versions" or can be
        brought back.
      </Banner>
      <div className="grid gap-3 sm:grid-cols-2">
        <Version title="Yours" entry={mine} when={mineWhen} />
        <Version title="Theirs" entry={theirs} when={theirsWhen} />
      </div>
      {merging && (
        <Field label="Merged text" error={problem}>
          <TextArea value={merged} onChange={({ target }) => setMerged(target.value)} />
        </Field>
      )}
      {!merging && problem !== null && <p className="text-breach">{problem}</p>}
      <div className="flex flex-wrap gap-2">
        {merging ? (
          <Button variant="ink" loading={saving && "Saving…"} onClick={() => onMerge(merged)}>
            Save merged text
          </Button>
        ) : (
          <>
            <Button variant="ink" loading={saving && "Saving…"} onClick={onKeepMine}>
              Keep mine
            </Button>
            <Button onClick={onTakeTheirs}>Take theirs</Button>
            <Button onClick={() => setMerging(true)}>Merge by hand</Button>
          </>
        )}
      </div>
    </div>
  );
}
