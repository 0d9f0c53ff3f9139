"use client";

import { useState } from "react";
import { keepFields, keptFields } from "@/lib/client/kept-fields";

/** A text with what it was begun on: the version that was seen, and what that said. */
type Written = { text: string; seen: number; over: string };

function keptAt(place: string, standing: string): Written | null {
  const { text, seen, over } = keptFields(place) ?? {};
  if (text === undefined || over === undefined || text === standing) return null;
  return { text, over, seen: Number(seen) };
}

/**
 * A text that is being written in the place of what `row` says, null where it is a new one. It is kept in this browser until it is saved or given up;
 * `isBack` says that it was kept from an earlier opening. `seen` is the version that it was begun on, and `theirs` the row as somebody else left it
 * since: `rewrote` says whether they changed this text. `see` takes theirs for seen, `giveUp` goes back to what stands (R-PIR-01).
 */
export function useWrittenOver<Row extends { version: number }>(
  place: string,
  row: Row | null,
  textOf: (row: Row) => string,
) {
  const standing = row === null ? "" : textOf(row);
  const now = row?.version ?? 0;
  const [kept] = useState(() => keptAt(place, standing));
  const [written, setWritten] = useState<Written>(kept ?? { text: standing, seen: now, over: standing });
  const [isBack, setBack] = useState(kept !== null);
  const { text, seen, over } = written;
  // Once it is saved, the newer version is one's own.
  const [isSaved, setSaved] = useState(false);
  const put = (next: Written) => {
    setWritten(next);
    const { text, seen, over } = next;
    keepFields(place, text === standing ? null : { text, seen: String(seen), over });
  };
  return {
    ...{ text, seen, isBack },
    theirs: row !== null && now !== seen && !isSaved ? row : null,
    rewrote: standing !== over && !isSaved,
    setText: (next: string) => put({ text: next, seen, over }),
    see: () => put({ text, seen: now, over: standing }),
    giveUp: () => {
      put({ text: standing, seen: now, over: standing });
      setBack(false);
    },
    saved: () => {
      setSaved(true);
      keepFields(place, null);
    },
  };
}
