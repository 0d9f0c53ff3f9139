"use client";

import { Section } from "@/components/shell/page-header";
import { TimerWords } from "@/components/timers/timer-clock";
import { type DashboardView, type DeskTimer, timerHref } from "./dashboard-view";
import { Badge, IncidentName } from "./incident-name";
import { useFirstRows } from "./use-first-rows";
import { useHeldRows } from "./use-held-rows";

/** One open clock of any incident, with the incident that it belongs to. */
export function TimerLine({ timer }: { timer: DeskTimer }) {
  return (
    <li className="flex flex-col gap-0.5 border-line border-b py-2">
      <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <TimerWords timer={timer} />
        <span className={timer.mine ? "font-bold" : ""}>{timer.label}</span>
        {timer.mine && <Badge>Yours</Badge>}
      </span>
      <IncidentName incident={timer.incident} href={timerHref(timer)} />
    </li>
  );
}

/** What is due next in all incidents, the earliest first; one's own are marked. The server draws the `first` lines. */
export function DueNext({ dueNext, first }: { dueNext: DashboardView["dueNext"]; first: number }) {
  const { rows, gone, handlers } = useHeldRows(dueNext.items);
  const drawn = useFirstRows(rows, first);
  if (rows.length === 0) return null;
  return (
    <Section title="Due next" ruled>
      <ul aria-label="Due next" {...handlers} className="border-line border-t">
        {drawn.map((timer) =>
          gone(timer) ? <Settled key={timer.id} timer={timer} /> : <TimerLine key={timer.id} timer={timer} />,
        )}
      </ul>
      {dueNext.more && <p className="py-2 text-ink-2 text-note">and more, due later</p>}
    </Section>
  );
}

/** A clock that asks for nothing any more, in its place until nobody points at the list. */
function Settled({ timer }: { timer: DeskTimer }) {
  return (
    <li className="flex flex-col gap-0.5 border-line border-b py-2 text-ink-2">
      <span>{timer.label}: settled</span>
      <IncidentName incident={timer.incident} />
    </li>
  );
}
