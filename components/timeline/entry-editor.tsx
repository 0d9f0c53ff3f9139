"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { useNow } from "@/components/ui/server-clock";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { serverNow } from "@/lib/client/server-clock";
import { entryBodyLimit } from "@/lib/domain/timeline-entry";
import { EditConflict } from "./edit-conflict";
import { editedFrom, movedWhen, readWhen, whenWords } from "./edited-entry";
import { EntryFields } from "./entry-fields";
import type { RowTools } from "./row-tools";
import { isSaveKey } from "./save-key";
import type { TimelineItem } from "./timeline-item";
import { useEntryEditor } from "./use-entry-editor";
import { useMention } from "./use-mention";

const steps: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, PageUp: 15, PageDown: -15 };

type EntryEditorProps = { item: TimelineItem; tools: RowTools; onClose: () => void };

/** Edits an entry in its place; its time is typed, or moved by minutes with the arrow keys. Loaded when it is first opened. */
export default function EntryEditor({ item, tools, onClose }: EntryEditorProps) {
  const { base, edited, theirs, problem, saving, change, close, save, resolve, takeTheirs } = useEntryEditor(
    item,
    tools,
    onClose,
  );
  const { timeZone } = tools;
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const write = (body: string) => change({ ...edited, body });
  const mention = useMention(area, edited.body, write);
  const now = new Date(useNow(10_000));
  const happened = new Date(base.occurredAt);
  const untouched = edited.when === editedFrom(base, timeZone).when;
  const when = readWhen(edited.when, happened, { now, timeZone });

  const onBodyKey = (event: KeyboardEvent) => {
    if (mention.take(event)) return;
    if (event.key === "Escape") return close();
    if (!isSaveKey(event)) return;
    event.preventDefault();
    void save(edited, base);
  };
  const onWhenKey = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const moved = movedWhen(edited.when, step, happened, { now: new Date(serverNow()), timeZone });
    if (moved !== null) change({ ...edited, when: moved });
  };
  if (theirs !== null) {
    const current = editedFrom(theirs, timeZone);
    return (
      <EditConflict
        mine={edited}
        theirs={current}
        mineWhen={whenWords(edited, base, { now, timeZone })}
        theirsWhen={whenWords(current, theirs, { now, timeZone })}
        saving={saving}
        problem={problem}
        onKeepMine={() => resolve(edited.body)}
        onTakeTheirs={takeTheirs}
        onMerge={resolve}
      />
    );
  }
  const whenProblem = "problem" in when && !untouched ? when.problem : null;
  const understood =
    "problem" in when || untouched
      ? "Type a time, or move it by minutes with the arrow keys."
      : `Happened ${when.understood}. ${when.note ?? ""}`;
  return (
    <form
      aria-label="Edit entry"
      className="flex flex-col gap-3 pb-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save(edited, base);
      }}
    >
      <Field label="Text" error={problem}>
        <div className="relative">
          <TextArea
            ref={area}
            rows={1}
            className="block min-h-11!"
            maxLength={entryBodyLimit}
            value={edited.body}
            {...mention.attributes}
            onChange={({ target }) => write(target.value)}
            onSelect={mention.look}
            onBlur={mention.leave}
            onKeyDown={onBodyKey}
          />
          {mention.list}
        </div>
      </Field>
      <Field label="When it happened" hint={understood} error={whenProblem}>
        <TextInput
          className="font-mono"
          value={edited.when}
          onChange={({ target }) => change({ ...edited, when: target.value })}
          onKeyDown={onWhenKey}
        />
      </Field>
      <EntryFields marks={edited} onChange={(marks) => change({ ...edited, ...marks })} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="ink" loading={saving && "Saving…"}>
          Save
        </Button>
        <Button variant="quiet" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
