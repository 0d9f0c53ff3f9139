"use client";

import { ReleaseSection } from "@/components/release/release-section";
import { ClocksSection } from "./clocks-section";
import { FactsSection } from "./facts-section";
import { HotfixesSection } from "./hotfixes-section";
import { PhasesSection } from "./phases-section";
import { RolesSection } from "./roles-section";
import type { RoomPart } from "./room-parts";
import type { RoomView } from "./room-view";

export type RailPart = Exclude<RoomPart, "timeline">;

type RoomRailProps = {
  part: RailPart;
  view: RoomView;
  viewerId: string;
  onShowEntry: (entryId: string) => void;
};

/** One part of the rail beside the timeline. */
export default function RoomRail({ part, view, viewerId, onShowEntry }: RoomRailProps) {
  switch (part) {
    case "hotfixes":
      return <HotfixesSection view={view} viewerId={viewerId} />;
    case "clocks":
      return (
        <>
          <ReleaseSection view={view} />
          <PhasesSection view={view} onShowEntry={onShowEntry} />
          <ClocksSection view={view} onShowEntry={onShowEntry} />
        </>
      );
    case "roles":
      return <RolesSection view={view} viewerId={viewerId} />;
    case "facts":
      return <FactsSection view={view} />;
  }
}
