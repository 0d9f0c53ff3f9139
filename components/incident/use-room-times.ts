"use client";

import { useMemo } from "react";
import { useZone } from "@/components/ui/zone";
import type { RoomIncident } from "./room-view";

/** How a bare time of day is read: the latest such moment, or for a record of the past the one closest to it. */
export function useRoomTimes({ retrospective, resolvedAt, startedAt }: RoomIncident) {
  const { timeZone, utcOnly } = useZone();
  const zone = utcOnly ? "UTC" : timeZone;
  return useMemo(
    () => ({
      timeZone: zone,
      ...(retrospective ? { near: new Date(resolvedAt ?? startedAt) } : {}),
    }),
    [zone, retrospective, resolvedAt, startedAt],
  );
}
