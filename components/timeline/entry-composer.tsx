"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { useShortcut } from "@/components/shell/shortcuts";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast-store";
import { problemWords } from "@/lib/client/api-problem";
import { typedForm, utcClock } from "@/lib/domain/moment-words";
import { entryBodyLimit } from "@/lib/domain/timeline-entry";
import { EntryFields } from "./entry-fields";
import { isSaveKey } from "./save-key";
import { TimeEcho } from "./time-echo";
import type { TimelineIncident } from "./timeline-item";
import { useEntryDraft } from "./use-entry-draft";
import { useMention } from "./use-mention";
import type { TimelineWrites } from "./use-timeline";
import { type TimeContext, useTypedTime } from "./use-typed-time";

const hint =
  "Start with a time (14:35, -12m, yesterday 23:50) or write what happens now. Enter adds it, Shift+Enter makes a new line.";

const menuClosingMs = 200;

export type EntryComposerProps = {
  incident: TimelineIncident;
  viewerId: string;
  context: TimeContext;
  writes: TimelineWrites;
  /** A moment to start the text with; a new object asks again. */
  wish: { at: Date } | null;
  /** Further buttons beside "Add". */
  children?: ReactNode;
};

/** The one input of the timeline (R-INC-12): text with an optional leading time, echoed before it is saved. */
export function EntryComposer({ incident, viewerId, context, writes, wish, children }: EntryComposerProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { draft, change, prepare, saved } = useEntryDraft(`draft.${viewerId}.${incident.id}`, area);
  const { read, load } = useTypedTime(context);
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const typed = read(draft.text);
  const write = (text: string) => {
    setProblem(null);
    change({ ...draft, text });
  };
  const mention = useMention(area, draft.text, write);
  useShortcut("n", "Note in the timeline", () => area.current?.focus());

  const startWith = useEffectEvent((at: Date) => {
    const rest = typed?.kind === "moment" ? typed.rest : draft.text;
    change({ ...draft, text: `${typedForm(at, context.timeZone)} ${rest}` });
    void load().catch(() => undefined);
    // The menu that asked gives the focus back to its button first.
    setTimeout(() => area.current?.focus(), menuClosingMs);
  });
  useEffect(() => {
    if (wish !== null) startWith(wish.at);
  }, [wish]);

  const save = async () => {
    if (saving) return;
    const askedFrom = document.activeElement;
    setSaving(true);
    setProblem(null);
    try {
      const ready = prepare(await load());
      if ("problem" in ready) return setProblem(ready.problem);
      const item = await writes.add(ready.entry, ready.idempotencyKey);
      saved();
      toast({
        message: `Added at ${utcClock(new Date(item.occurredAt))}.`,
        undo: { run: async () => void (await writes.change(item.id, item.version, { hidden: true })) },
      });
      // Who has gone on to something else meanwhile is not pulled back.
      if (document.activeElement === askedFrom || document.activeElement === document.body)
        area.current?.focus();
    } catch (error) {
      setProblem(`${problemWords(error)} Your text is kept here.`);
    } finally {
      setSaving(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (mention.take(event) || !isSaveKey(event)) return;
    event.preventDefault();
    void save();
  };
  const wrong = problem ?? (typed?.kind === "problem" ? typed.message : null);
  const echo = <TimeEcho typed={typed} text={draft.text} hint={hint} />;
  return (
    <form
      className="flex flex-col gap-3 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label="Add to timeline" hint={echo} error={wrong}>
        <div className="relative">
          <TextArea
            ref={area}
            rows={1}
            className="block min-h-11!"
            maxLength={entryBodyLimit}
            value={draft.text}
            {...mention.attributes}
            onFocus={() => void load().catch(() => undefined)}
            onChange={({ target }) => write(target.value)}
            onSelect={mention.look}
            onBlur={mention.leave}
            onKeyDown={onKeyDown}
          />
          {mention.list}
        </div>
      </Field>
      <EntryFields marks={draft.marks} onChange={(marks) => change({ ...draft, marks })}>
        <Button type="submit" variant="ink" loading={saving && "Adding…"}>
          Add
        </Button>
        {children}
      </EntryFields>
    </form>
  );
}
