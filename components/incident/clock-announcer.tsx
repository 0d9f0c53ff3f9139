"use client";

import { useNow } from "@/components/ui/server-clock";
import { clockNews } from "./clock-news";
import type { RoomTimer } from "./room-view";

const minuteMs = 60_000;

/** Says to listeners what the clocks show to the eye, at most once a minute: 30, 15 and 5 minutes left, and a breach. */
export function ClockAnnouncer({ timers }: { timers: readonly RoomTimer[] }) {
  const now = useNow(minuteMs);
  return (
    <p role="status" className="sr-only">
      {clockNews(timers, now - minuteMs, now).join(". ")}
    </p>
  );
}
