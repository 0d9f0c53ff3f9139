"use client";

import { useState } from "react";
import { keepFields, keptFields } from "@/lib/client/kept-fields";
import { useSeenVersion } from "./use-seen-version";

/** A text with what it was begun on: the version that was seen, and what that said. */
type Kept = { text: string; seen: number; over: string };

function keptAt(place: string, standing: string): Kept | null {
  const { text, seen, over } = keptFields(place) ?? {};
  if (text === undefined || over === undefined || text === standing) return null;
  return { text, over, seen: Number(seen) };
}

/**
 * A text that is being written in the place of what `row` says, null where it is a new one. It is kept in this browser until it is saved or given up;
 * `isBack` says that it was kept from an earlier opening. `theirs` is the row as somebody else left it since, and `rewrote` says whether they changed
 * this text. `see` takes theirs for seen, `giveUp` goes back to what stands (R-PIR-01).
 */
export function useWrittenOver<Row extends { version: number }>(
  place: string,
  row: Row | null,
  textOf: (row: Row) => string,
) {
  const standing = row === null ? "" : textOf(row);
  const [kept] = useState(() => keptAt(place, standing));
  const version = useSeenVersion(row, kept?.seen);
  const [{ text, over }, setWritten] = useState({
    text: kept?.text ?? standing,
    over: kept?.over ?? standing,
  });
  const [isBack, setBack] = useState(kept !== null);
  const put = (next: Kept) => {
    setWritten(next);
    const { text, seen, over } = next;
    keepFields(place, text === standing ? null : { text, seen: String(seen), over });
  };
  const see = (next: string) => {
    version.see();
    put({ text: next, seen: version.now, over: standing });
  };
  return {
    ...{ text, isBack, seen: version.seen, theirs: version.theirs },
    rewrote: standing !== over && !version.isSaved,
    setText: (next: string) => put({ text: next, seen: version.seen, over }),
    see: () => see(text),
    giveUp: () => {
      see(standing);
      setBack(false);
    },
    saved: () => {
      version.saved();
      keepFields(place, null);
    },
  };
}
