"use client";

import { useCallback, useMemo } from "react";
import { toast } from "@/components/ui/toast-store";
import { ApiProblem, problemWords } from "@/lib/client/api-problem";
import { type EntryChanges, isTimelineItem, type TimelineItem } from "./timeline-item";
import type { TimelineWrites } from "./use-timeline";

function reverse(before: TimelineItem, changes: EntryChanges): EntryChanges {
  return {
    ...(changes.body === undefined ? {} : { body: before.body }),
    ...(changes.occurredAt === undefined ? {} : { occurredAt: before.occurredAt }),
    ...(changes.kind === undefined || before.kind === null
      ? {}
      : { kind: before.kind, rationale: before.rationale }),
    ...(changes.rationale === undefined ? {} : { rationale: before.rationale }),
    ...(changes.keyMoment === undefined ? {} : { keyMoment: before.keyMoment }),
    ...(changes.hidden === undefined ? {} : { hidden: before.hidden }),
  };
}

/** The entry as it is now, when a change was refused because somebody else had changed it meanwhile; null for every other refusal. */
export function staleEntry(error: unknown, version: number): TimelineItem | null {
  if (!(error instanceof ApiProblem) || error.status !== 409 || !isTimelineItem(error.current)) return null;
  return error.current.version === version ? null : error.current;
}

/** Changes an entry and offers to take it back for ten seconds. `save` throws what the server refused; `press` says it in a message instead. */
export function useEntryChange(writes: TimelineWrites) {
  const save = useCallback(
    async (
      before: TimelineItem,
      version: number,
      changes: EntryChanges,
      done: string,
    ): Promise<TimelineItem> => {
      const after = await writes.change(before.id, version, changes);
      const undo = async () => void (await writes.change(before.id, after.version, reverse(before, changes)));
      if (after.version !== version) toast({ message: done, undo: { run: undo } });
      return after;
    },
    [writes],
  );
  const press = useCallback(
    async (item: TimelineItem, changes: EntryChanges, done: string): Promise<void> => {
      try {
        await save(item, item.version, changes, done);
      } catch (error) {
        const current = staleEntry(error, item.version);
        if (current !== null) writes.show(current);
        const changed =
          "Somebody changed this entry a moment ago. It is shown as it is now: look again, then repeat.";
        toast({ tone: "error", message: current === null ? problemWords(error) : changed });
      }
    },
    [save, writes],
  );
  return useMemo(() => ({ save, press }), [save, press]);
}

export type EntryChange = ReturnType<typeof useEntryChange>;
