"use client";

import Link from "next/link";
import { type ReactNode, useRef } from "react";
import { TimerStrip } from "@/components/timers/timer-strip";
import { SeverityMark } from "@/components/ui/severity-mark";
import { StatusWord } from "@/components/ui/status-word";
import { headerTimers } from "./header-timers";
import { IncidentKey } from "./incident-key";
import { PresenceLine } from "./presence-line";
import type { RoomIncident, RoomView } from "./room-view";
import { useHeadRoom } from "./use-head-room";
import type { Present } from "./use-presence";

function Badge({ children }: { children: ReactNode }) {
  return (
    <span className="whitespace-nowrap rounded-edge border border-control px-1.5 text-ink-2 text-note">
      {children}
    </span>
  );
}

function Badges({ incident }: { incident: RoomIncident }) {
  return (
    <>
      {incident.private && <Badge>Private</Badge>}
      {incident.drill && <Badge>Drill</Badge>}
      {incident.retrospective && <Badge>Recorded afterwards</Badge>}
    </>
  );
}

/** The head of the room: what burns, how it stands, and the clocks in words. It stays at the top edge where there is room for it. */
export function RoomHeader({
  view,
  present,
  actions,
}: {
  view: RoomView;
  present: readonly Present[];
  actions: ReactNode;
}) {
  const header = useRef<HTMLDivElement>(null);
  useHeadRoom(header);
  const { incident } = view;
  const timers = headerTimers(view.timers);
  return (
    <div
      ref={header}
      className="z-10 border-ink border-b-2 bg-surface px-4 py-3 tall:not-print:sticky tall:top-0"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <SeverityMark severity={incident.severity} />
            <IncidentKey incidentKey={incident.key} />
            <StatusWord status={incident.status} />
            {incident.mergedInto !== null && (
              <span>
                into{" "}
                <Link className="prose-link font-mono" href={`/incidents/${incident.mergedInto.key}`}>
                  {incident.mergedInto.key}
                </Link>
              </span>
            )}
            <Badges incident={incident} />
          </div>
          <h1 className="mt-0.5 text-title">{incident.title}</h1>
          <PresenceLine present={present} />
        </div>
        {actions}
      </div>
      {timers.length > 0 && <TimerStrip timers={timers} label="Clocks" className="mt-2" />}
    </div>
  );
}
