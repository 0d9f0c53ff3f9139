"use client";

import { Section } from "@/components/shell/page-header";
import { Disclosure } from "@/components/ui/disclosure";
import { entryWords } from "./entry-link";
import { FoldedWords } from "./folded-words";
import type { RoomView } from "./room-view";
import { type TimerGroup, timerGroups } from "./timer-groups";
import { TimerLines } from "./timer-lines";
import { WaitingClocks } from "./waiting-clocks";

type ClocksSectionProps = { view: RoomView; onShowEntry: (entryId: string) => void };

/** Every clock of the incident: what is due, what waits, what was settled by what, what was cancelled (R-SLA-19). */
export function ClocksSection({ view, onShowEntry }: ClocksSectionProps) {
  const groups = timerGroups(view.timers);
  const bodies = entryWords(view);
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
  return (
    <Section title="Clocks" ruled>
      {view.timers.length === 0 && <p className="text-ink-2">The policy sets no deadline at this level.</p>}
      {groups.due.length > 0 && lines(groups.due)}
      <WaitingClocks groups={groups.waiting} />
      {groups.settled.length > 0 && lines(groups.settled)}
      {groups.cancelled.length > 0 && (
        <Disclosure summary={<FoldedWords>{groups.cancelled.length} cancelled</FoldedWords>}>
          {lines(groups.cancelled)}
        </Disclosure>
      )}
    </Section>
  );
}
