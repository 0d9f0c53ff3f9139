"use client";

import { lazy, Suspense, useState } from "react";
import { ReleaseSection } from "@/components/release/release-section";
import { TimelinePanel } from "@/components/timeline/timeline-panel";
import { TimerAnnouncer } from "@/components/timers/timer-announcer";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { ServerClock } from "@/components/ui/server-clock";
import { useZone } from "@/components/ui/zone";
import { hasWatch } from "@/components/watch/watch-words";
import { ClocksSection } from "./clocks-section";
import { FactsSection } from "./facts-section";
import { HotfixesSection } from "./hotfixes-section";
import { PhasesSection } from "./phases-section";
import { ReviewLink } from "./review-link";
import { RolesSection } from "./roles-section";
import { RoomActions } from "./room-actions";
import { RoomHeader } from "./room-header";
import { type RoomPart, RoomParts } from "./room-parts";
import type { RoomView } from "./room-view";
import { usePresence } from "./use-presence";
import { useRoom } from "./use-room";

const WatchSection = lazy(() => import("@/components/watch/watch-section"));

export type IncidentRoomProps = {
  /** The page as the server rendered it; it is read anew from then on. */
  initial: RoomView;
  viewerId: string;
};

/** The incident room: the head with its clocks, the timeline, and the rail of phases, clocks, roles and facts. */
export function IncidentRoom({ initial, viewerId }: IncidentRoomProps) {
  const { view, gone } = useRoom(initial);
  const present = usePresence(initial.incident, viewerId);
  const { timeZone } = useZone();
  const [part, setPart] = useState<RoomPart>("timeline");
  const [entryWish, setEntryWish] = useState<{ entryId: string } | null>(null);
  const showEntry = (entryId: string) => {
    setPart("timeline");
    setEntryWish({ entryId });
  };
  if (gone) return <GoneRoom />;
  return (
    <ServerClock now={view.serverNow}>
      <RoomHeader
        view={view}
        present={present}
        actions={
          <div className="flex flex-wrap gap-2">
            <ReviewLink view={view} />
            <RoomActions view={view} />
          </div>
        }
      />
      <TimerAnnouncer timers={view.timers} />
      <RoomParts
        shown={part}
        onShow={setPart}
        panels={{
          timeline: (
            <TimelinePanel
              incident={view.incident}
              viewer={{ userId: viewerId, timeZone }}
              initial={initial.timeline}
              allowed={view.allowed}
              entryWish={entryWish}
            />
          ),
          hotfixes: <HotfixesSection view={view} viewerId={viewerId} />,
          clocks: (
            <div className="flex flex-col gap-6">
              {hasWatch(view.timers) && (
                <Suspense fallback={null}>
                  <WatchSection view={view} />
                </Suspense>
              )}
              <ReleaseSection view={view} />
              <PhasesSection view={view} onShowEntry={showEntry} />
              <ClocksSection view={view} onShowEntry={showEntry} />
            </div>
          ),
          roles: <RolesSection view={view} viewerId={viewerId} />,
          facts: <FactsSection view={view} />,
        }}
      />
    </ServerClock>
  );
}

/** What is left when the viewer may not see the incident any more: nothing of it. */
function GoneRoom() {
  return (
    <div role="status" className="p-4">
      <EmptyState
        level={1}
        title="You can no longer see this incident"
        action={<LinkButton href="/incidents">Go to incidents</LinkButton>}
      >
        It was made private, or your part in it has ended.
      </EmptyState>
    </div>
  );
}
