"use client";

import { type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { createIntent } from "@/lib/client/intent";
import type { TypedTime } from "@/lib/domain/typed-time";
import { type EntryMarks, marksOf, noMarks } from "./entry-fields";
import { keepText, keptText } from "./kept-text";
import type { EntryText } from "./timeline-item";

type Draft = { text: string; marks: EntryMarks };
type Prepared = { entry: EntryText; idempotencyKey: string } | { problem: string };

const emptyDraft: Draft = { text: "", marks: noMarks };

function entryOf({ text, marks }: Draft, typed: TypedTime | null): EntryText | { problem: string } {
  if (typed?.kind === "problem") return { problem: typed.message };
  const body = (typed === null ? text : typed.rest).trim();
  if (body === "")
    return { problem: typed === null ? "Say what happened." : `Say what happened ${typed.understood}.` };
  return {
    body,
    ...(typed === null ? {} : { occurredAt: typed.at.toISOString() }),
    kind: marks.kind,
    rationale: marks.kind === "decision" && marks.rationale.trim() !== "" ? marks.rationale.trim() : null,
    keyMoment: marks.keyMoment,
  };
}

/**
 * The entry being written, kept in this browser until it is saved. `prepare` makes it ready to send; the same draft prepared again after a failure is the same
 * request, moment and key included, so that a retry makes no second entry.
 */
export function useEntryDraft(place: string, area: RefObject<HTMLTextAreaElement | null>) {
  const [draft, setDraft] = useState(emptyDraft);
  const latest = useRef(emptyDraft);
  const prepared = useRef<{ of: Draft; entry: EntryText } | null>(null);
  const [intent] = useState(createIntent);
  // Read before anything can be typed here: what is typed replaces what is kept.
  const kept = useMemo(() => (typeof window === "undefined" ? null : keptText(place)), [place]);

  const change = (next: Draft) => {
    latest.current = next;
    setDraft(next);
    const { kind, rationale, keyMoment } = next.marks;
    const written = { body: next.text, kind, rationale, ...(keyMoment === null ? {} : { keyMoment }) };
    keepText(place, next.text === "" && rationale === "" ? null : written);
  };

  const bringBack = useEffectEvent(() => {
    // Typed before the script had loaded: the browser holds it, the state does not.
    const early = area.current?.value ?? "";
    if (kept === null && early === "") return;
    const text = [kept?.body ?? "", early].filter((part) => part !== "").join("\n");
    change({ text, marks: marksOf(kept ?? {}) });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place has another draft.
  useEffect(() => bringBack(), [place]);

  const prepare = (read: (text: string) => TypedTime | null): Prepared => {
    const of = latest.current;
    if (prepared.current?.of !== of) {
      const entry = entryOf(of, read(of.text));
      if ("problem" in entry) return entry;
      prepared.current = { of, entry };
    }
    const { entry } = prepared.current;
    return { entry, idempotencyKey: intent.keyFor(entry) };
  };
  const saved = () => {
    const unchanged = prepared.current?.of === latest.current;
    intent.done();
    prepared.current = null;
    // What was typed while the entry was on its way is the next one.
    if (unchanged) change(emptyDraft);
  };
  return { draft, change, prepare, saved };
}
