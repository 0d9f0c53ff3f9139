"use client";

import { Section } from "@/components/shell/page-header";
import type { RoomView } from "./room-view";
import { TimerLines } from "./timer-lines";
import { type TimerGroup, timerGroups } from "./timer-groups";

type ClocksSectionProps = { view: RoomView; onShowEntry: (entryId: string) => void };

/** Every clock of the incident: what is due, what waits, what was settled by what, what was cancelled (R-SLA-19). */
export function ClocksSection({ view, onShowEntry }: ClocksSectionProps) {
  const groups = timerGroups(view.timers);
  const bodies = new Map(view.timeline.items.map(({ id, body }) => [id, body]));
  const lines = (list: readonly TimerGroup[]) => (
    <ul className="border-line border-t">
      {list.map((group) => (
        <TimerLines
          key={group.rule}
          group={group}
          severity={view.incident.severity}
          bodies={bodies}
          onShowEntry={onShowEntry}
        />
      ))}
    </ul>
  );
  const active = [...groups.due, ...groups.waiting, ...groups.settled];
  return (
    <Section title="Clocks" ruled>
      {view.timers.length === 0 && <p className="text-ink-2">The policy sets no deadline at this level.</p>}
      {active.length > 0 && lines(active)}
      {groups.cancelled.length > 0 && (
        <details className="mt-1">
          <summary className="row-height flex items-center text-ink-2 text-note">
            <span className="underline underline-offset-2">{groups.cancelled.length} cancelled</span>
          </summary>
          {lines(groups.cancelled)}
        </details>
      )}
    </Section>
  );
}
