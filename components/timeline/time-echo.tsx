"use client";

import { useNow } from "@/components/ui/server-clock";
import { serverNow } from "@/lib/client/server-clock";
import { durationWords } from "@/lib/domain/duration";
import { utcClock } from "@/lib/domain/moment-words";
import type { TypedTime } from "@/lib/domain/typed-time";

type TimeEchoProps = { typed: TypedTime | null | undefined; text: string; hint: string };

/** What was understood of a typed time, before it is saved. */
export function TimeEcho({ typed, text, hint }: TimeEchoProps) {
  const tick = useNow(10_000);
  if (text.trim() === "" || typed === undefined) return hint;
  if (typed === null) return `Happened now, ${utcClock(new Date(tick))}.`;
  if (typed.kind === "problem") return hint;
  // Not the tick, which lags: "-12m" must read back as 12m.
  const passed = serverNow() - typed.at.getTime();
  const ago = passed < 60_000 ? "" : `, ${durationWords(passed)} ago`;
  return (
    <span role="status">
      Happened <b className="text-ink">{typed.understood}</b>
      {ago}.{typed.note !== null && <span className="text-soon"> {typed.note}</span>}
    </span>
  );
}
