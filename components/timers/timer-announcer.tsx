"use client";

import { useEffect, useRef, useState } from "react";
import { useNow } from "@/components/ui/server-clock";
import { timerAnnouncement } from "./timer-announcement";
import type { TimerFacts } from "./timer-words";

const pauseMs = 60_000;

/** The one polite voice of a page's timers: 30, 15 and 5 minutes left and a breach, at most once a minute. Nothing is said on arrival. */
export function TimerAnnouncer({ timers }: { timers: readonly TimerFacts[] }) {
  const now = useNow(10_000);
  const [spoken, setSpoken] = useState("");
  const heardUntil = useRef<number | null>(null);
  const spokenAt = useRef(0);
  useEffect(() => {
    const from = heardUntil.current ?? now;
    if (now - spokenAt.current < pauseMs) return;
    heardUntil.current = now;
    const words = timerAnnouncement(timers, from, now);
    if (words === "") return;
    spokenAt.current = now;
    setSpoken(words);
  }, [timers, now]);
  return (
    <div aria-live="polite" className="sr-only">
      {spoken}
    </div>
  );
}
