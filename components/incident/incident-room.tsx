"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { TimerAnnouncer } from "@/components/timers/timer-announcer";
import { EmptyState } from "@/components/ui/empty-state";
import { later } from "@/components/ui/later";
import { LinkButton } from "@/components/ui/link-button";
import { ServerClock } from "@/components/ui/server-clock";
import { useZone } from "@/components/ui/zone";
import { hasWatch } from "@/components/watch/watch-words";
import { fetchAhead } from "@/lib/client/fetch-ahead";
import type { Packed } from "@/lib/client/packed";
import { useUnpacked } from "@/lib/client/use-unpacked";
import { whenIdle } from "@/lib/client/when-idle";
import { ReviewLink } from "./review-link";
import { RoomActions } from "./room-actions";
import { RoomHeader } from "./room-header";
import { type RoomPart, RoomParts } from "./room-parts";
import type { RoomView } from "./room-view";
import { usePresence } from "./use-presence";
import { useRoom } from "./use-room";

const TimelinePanel = later(() => import("@/components/timeline/timeline-panel"), "soon");
const loadWatch = () => import("@/components/watch/watch-section");
const WatchSection = later(loadWatch);
const RoomRail = later(() => import("./room-rail"));

export type IncidentRoomProps = {
  /** The page as the server rendered it; it is read anew from then on. */
  initial: Packed<RoomView>;
  viewerId: string;
};

/** The incident room: the head with its clocks, the timeline, and the rail of phases, clocks, roles and facts. */
export function IncidentRoom({ initial: packed, viewerId }: IncidentRoomProps) {
  const initial = useUnpacked(packed);
  const { view, gone } = useRoom(initial);
  const present = usePresence(initial.incident, viewerId);
  const { timeZone } = useZone();
  const viewer = useMemo(() => ({ userId: viewerId, timeZone }), [viewerId, timeZone]);
  const [part, setPart] = useState<RoomPart>("timeline");
  const [entryWish, setEntryWish] = useState<{ entryId: string } | null>(null);
  const showEntry = useCallback((entryId: string) => {
    setPart("timeline");
    setEntryWish({ entryId });
  }, []);
  // A deployment may begin a watch while the page stands.
  useEffect(() => whenIdle(() => fetchAhead(loadWatch)), []);
  const rail = { view, viewerId, onShowEntry: showEntry };
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
              viewer={viewer}
              initial={initial.timeline}
              allowed={view.allowed}
              entryWish={entryWish}
            />
          ),
          hotfixes: <RoomRail part="hotfixes" {...rail} />,
          clocks: (
            <div className="flex flex-col gap-6">
              {hasWatch(view.timers) && <WatchSection view={view} />}
              <RoomRail part="clocks" {...rail} />
            </div>
          ),
          roles: <RoomRail part="roles" {...rail} />,
          facts: <RoomRail part="facts" {...rail} />,
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
