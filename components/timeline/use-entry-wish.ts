"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { type TimelineFilter, wholeTimeline } from "./timeline-filter";
import type { TimelineItem } from "./timeline-item";

/** An entry that somebody asks to see; a new object asks again. */
export type EntryWish = { entryId: string };

type Shown = {
  items: readonly TimelineItem[];
  shown: readonly TimelineItem[];
  onFilter: (filter: TimelineFilter) => void;
};

const mark = "entry-";

function wishOfAddress(): EntryWish | null {
  const hash = location.hash.slice(1);
  return hash.startsWith(mark) ? { entryId: hash.slice(mark.length) } : null;
}

/**
 * Brings an entry to the eye and gives it the focus: the one that is wished for, or the one that the page's address names. Filters that hide
 * it are lifted. Answers its id, up to which the list must be drawn.
 */
export function useEntryWish(wish: EntryWish | null, { items, shown, onFilter }: Shown): string | null {
  const [named, setNamed] = useState<EntryWish | null>(null);
  const [given, setGiven] = useState(wish);
  if (wish !== given) {
    setGiven(wish);
    setNamed(wish);
  }
  const granted = useRef<EntryWish | null>(null);
  useEffect(() => {
    const read = () => setNamed((before) => wishOfAddress() ?? before);
    read();
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);

  const grant = useEffectEvent((next: EntryWish) => {
    if (granted.current === next) return;
    const item = items.find(({ id }) => id === next.entryId);
    if (item === undefined) return;
    const element = document.getElementById(`${mark}${item.id}`);
    if (element === null) return onFilter({ ...wholeTimeline, hidden: item.hidden });
    granted.current = next;
    if (location.hash !== `#${mark}${item.id}`) location.hash = `${mark}${item.id}`;
    element.scrollIntoView({ block: "center" });
    element.querySelector("a")?.focus({ preventScroll: true });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: tried again whenever other entries are drawn.
  useEffect(() => {
    if (named !== null) grant(named);
  }, [named, shown, items]);
  return named?.entryId ?? null;
}
