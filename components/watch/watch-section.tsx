"use client";

import { useRef } from "react";
import type { RoomView } from "@/components/incident/room-view";
import { ListProblem } from "@/components/settings/list-ends";
import { Section } from "@/components/shell/page-header";
import { ClosedWindow } from "./closed-window";
import { OpenWindow } from "./open-window";
import { useWindows } from "./use-windows";
import { hasWatch, isOpenWindow } from "./watch-words";

/** The watches over the deployments of the incident: what was read of each item, and closing them (R-SLA-17, R-MON-01). */
export default function WatchSection({ view }: { view: RoomView }) {
  const { incident, timers, timeline, cited, allowed } = view;
  const { windows, error, retry } = useWindows(incident.key, hasWatch(timers));
  const list = useRef<HTMLDivElement>(null);
  const mayClose = allowed.includes("window.close");
  const timerOf = (id: string) => timers.find((timer) => timer.id === id);
  const closerOf = (id: string) => {
    const settledBy = timerOf(id)?.settledBy;
    const entry = [...timeline.items, ...cited].find((one) => one.id === settledBy);
    return entry?.author?.name ?? null;
  };
  if (windows.length === 0 && error === null) return null;
  return (
    <Section title="Watch" ruled>
      <ListProblem error={error} retry={retry} />
      <div ref={list} tabIndex={-1} className="flex flex-col gap-4 outline-none">
        {windows.map((one) =>
          isOpenWindow(one) ? (
            <OpenWindow
              key={one.id}
              incidentKey={incident.key}
              window={one}
              timer={timerOf(one.id) ?? null}
              mayClose={mayClose}
              onClosed={() => list.current?.focus()}
            />
          ) : (
            <ClosedWindow key={one.id} window={one} closer={closerOf(one.id)} />
          ),
        )}
      </div>
    </Section>
  );
}
