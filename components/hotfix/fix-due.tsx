"use client";

import { TimerWords } from "@/components/timers/timer-clock";
import { Moment } from "@/components/ui/moment";

const soonWithinMs = 30 * 60_000;

/** The time left until the fix is owed (R-SLA-04, R-SLA-19); nothing once it is deployed. */
export function FixDue({ dueAt }: { dueAt: string | null }) {
  if (dueAt === null) return null;
  const timer = {
    label: "Deadline of the fix",
    state: "running" as const,
    anchor: "started" as const,
    anchorAt: null,
    dueAt,
    breachAt: dueAt,
    settledAt: null,
    // How long the whole deadline was is not known here.
    lengthMs: 4 * soonWithinMs,
  };
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="text-ink-2">Deadline of the fix</span>
      <TimerWords timer={timer} className="text-lead" />
      <Moment at={dueAt} relative={false} className="text-note" />
    </p>
  );
}
