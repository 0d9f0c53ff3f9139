"use client";

import { useState } from "react";
import { toast } from "@/components/ui/toast-store";
import { problemWords } from "@/lib/client/api-problem";
import { serverNow } from "@/lib/client/server-clock";
import { carriedOver, changesOf, type EditedEntry, editedFrom, readWhen } from "./edited-entry";
import { marksOf } from "./entry-fields";
import { type KeptText, keepText, keptText } from "./kept-text";
import type { RowTools } from "./row-tools";
import type { TimelineItem } from "./timeline-item";
import { staleEntry } from "./use-entry-change";

function restored(kept: KeptText, from: EditedEntry): EditedEntry {
  const { kind, rationale, keyMoment } = marksOf(kept);
  return {
    body: kept.body === "" ? from.body : kept.body,
    when: kept.when ?? from.when,
    kind,
    rationale,
    keyMoment,
  };
}

function keptOf({ keyMoment, ...edited }: EditedEntry): KeptText {
  return { ...edited, ...(keyMoment === null ? {} : { keyMoment }) };
}

/**
 * The editor of one entry. `base` is the entry as it was opened; a save that finds it changed meanwhile sets `theirs`, and nothing is written until the person has
 * chosen. What is typed is kept in this browser until it is saved or given up.
 */
export function useEntryEditor(item: TimelineItem, tools: RowTools, onClose: () => void) {
  const { timeZone } = tools;
  const place = `edit.${tools.viewerId}.${item.id}`;
  const [base, setBase] = useState(item);
  const [edited, setEdited] = useState(() => {
    const kept = keptText(place);
    const from = editedFrom(item, timeZone);
    return kept === null ? from : restored(kept, from);
  });
  const [theirs, setTheirs] = useState<TimelineItem | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);

  const change = (next: EditedEntry) => {
    setProblem(null);
    setEdited(next);
    keepText(place, keptOf(next));
  };
  const close = () => {
    keepText(place, null);
    onClose();
  };
  const save = async (wanted: EditedEntry, onto: TimelineItem) => {
    if (saving) return;
    const when = readWhen(wanted.when, new Date(onto.occurredAt), { now: new Date(serverNow()), timeZone });
    const untouched = wanted.when === editedFrom(onto, timeZone).when;
    if ("problem" in when && !untouched) return setProblem(when.problem);
    const at = "problem" in when ? new Date(onto.occurredAt) : when.at;
    const changes = changesOf(wanted, onto, at, timeZone);
    if (Object.keys(changes).length === 0) return close();
    setSaving(true);
    try {
      await tools.change.save(onto, onto.version, changes, "Saved.");
      close();
    } catch (error) {
      const current = staleEntry(error, onto.version);
      if (current === null) return setProblem(`${problemWords(error)} Your text is kept here.`);
      tools.writes.show(current);
      setBase(onto);
      setTheirs(current);
    } finally {
      setSaving(false);
    }
  };
  const resolve = (body: string) => {
    if (theirs === null) return;
    const wanted = { ...carriedOver(edited, base, theirs, timeZone), body };
    change(wanted);
    void save(wanted, theirs);
  };
  const takeTheirs = () => {
    const mine = keptOf(edited);
    close();
    const back = () => keepText(place, mine);
    toast({
      message: "Theirs is kept. Undo puts your text back into the editor of that entry.",
      undo: { run: back },
    });
  };
  return { base, edited, theirs, problem, saving, change, close, save, resolve, takeTheirs };
}
