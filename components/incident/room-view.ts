import type { z } from "zod";
import type { incidentPageView } from "@/lib/contracts/incident-page";

/** All that the incident page shows, as the API answers it. */
export type RoomView = z.infer<typeof incidentPageView>;

export type RoomIncident = RoomView["incident"];
export type RoomTimer = RoomView["timers"][number];
export type RoomPhases = RoomView["phases"];
export type RoomPhase = RoomPhases["items"][number];
export type RoomStep = RoomPhase["steps"][number];
export type RoomRole = RoomView["roles"][number];
export type RoomMove = RoomView["moves"][number];

/** Where the view lies in the browser's cache. */
export function roomKey(incidentKey: string) {
  return ["incident", incidentKey, "page"] as const;
}
