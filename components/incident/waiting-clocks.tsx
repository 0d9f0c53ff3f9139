"use client";

import { timerReading } from "@/components/timers/timer-words";
import type { TimerGroup } from "./timer-groups";

/** Clocks that have no deadline yet, by what starts them. */
export function WaitingClocks({ groups }: { groups: readonly TimerGroup[] }) {
  const timers = groups.flatMap(({ shown }) => shown);
  const causes = [...new Set(timers.map((timer) => timerReading(timer, 0).words))];
  return causes.map((cause) => (
    <div key={cause} className="border-line border-b py-1.5">
      <p className="text-ink-2 text-note first-letter:uppercase">{cause}</p>
      <ul>
        {timers
          .filter((timer) => timerReading(timer, 0).words === cause)
          .map(({ id, label }) => (
            <li key={id}>{label}</li>
          ))}
      </ul>
    </div>
  ));
}
