"use client";

import Link from "next/link";
import { useRef } from "react";
import { useRowKeys } from "@/components/incident-list/use-row-keys";
import { Section } from "@/components/shell/page-header";
import { TimerWords } from "@/components/timers/timer-clock";
import { SeverityMark } from "@/components/ui/severity-mark";
import { StatusWord } from "@/components/ui/status-word";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { type DashboardView, type OpenIncident, othersWords } from "./dashboard-view";
import { Badge } from "./incident-name";
import { leadTimer } from "./lead-timer";
import { useFirstRows } from "./use-first-rows";
import { useHeldRows } from "./use-held-rows";

const countedAtMost = 1_000;

const firstRows = 20;

/** What is burning: open incidents by their earliest deadline. */
export function OpenIncidents({ incidents }: { incidents: DashboardView["incidents"] }) {
  const list = useRef<HTMLUListElement>(null);
  const move = useRowKeys(list);
  const { rows, gone, handlers } = useHeldRows(incidents.items);
  const drawn = useFirstRows(rows, firstRows);
  const more = othersWords(incidents.others, countedAtMost);
  if (rows.length === 0) return null;
  return (
    <Section title={`Open incidents: ${incidents.items.length + incidents.others}`}>
      <ul
        ref={list}
        aria-label="Open incidents"
        {...handlers}
        onKeyDown={(event) => {
          handlers.onKeyDown();
          move(event);
        }}
        className="border-line border-t"
      >
        {drawn.map((incident) => (
          <Row key={incident.id} incident={incident} over={gone(incident)} />
        ))}
      </ul>
      {more !== null && (
        <p className="py-2">
          <Link href="/incidents?status=open" className="prose-link">
            {more}
          </Link>
        </p>
      )}
    </Section>
  );
}

function Badges({ incident, over }: { incident: OpenIncident; over: boolean }) {
  return (
    <>
      {incident.drill && <Badge>Drill</Badge>}
      {incident.private && <Badge>Private</Badge>}
      {incident.retrospective && <Badge>Recorded afterwards</Badge>}
      {over && <Badge>No longer open</Badge>}
    </>
  );
}

function Row({ incident, over }: { incident: OpenIncident; over: boolean }) {
  const timer = leadTimer(incident);
  const { commander } = incident;
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-2 hover:bg-surface has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-focus has-[a:focus-visible]:-outline-offset-2">
      <span className="flex min-w-0 flex-1 basis-64 flex-col gap-0.5">
        <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5">
          <SeverityMark severity={incident.severity} words="key" />
          <span className="whitespace-nowrap font-mono text-note">{incident.key}</span>
          <Link
            href={`/incidents/${incident.key}`}
            prefetch={false}
            data-row
            className="min-w-0 font-bold text-ink no-underline outline-none after:absolute after:inset-0 hover:underline"
          >
            {incident.title}
          </Link>
          <Badges incident={incident} over={over} />
        </span>
        <span className="flex flex-wrap gap-x-3 text-ink-2 text-note">
          <StatusWord status={incident.status} />
          <span>
            <VisuallyHidden>Commander: </VisuallyHidden>
            {commander === null ? "no commander" : commander.name}
          </span>
        </span>
      </span>
      {timer !== null && !over && (
        <span className="flex min-w-0 items-center gap-2 sm:max-w-64 sm:flex-col sm:items-end sm:gap-0.5 sm:text-right">
          <TimerWords timer={timer} />
          <span className="min-w-0 text-note">{timer.label}</span>
        </span>
      )}
    </li>
  );
}
