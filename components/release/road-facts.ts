import type { RoomIncident } from "@/components/incident/room-view";

/** What the incident of something that can wait keeps (R-SLA-15). */
export type Road = Pick<RoomIncident, "backlogUrl" | "release" | "releaseNote" | "version">;

export const roadFacts = ["backlogUrl", "releaseId", "releaseNote"] as const;
export type RoadFact = (typeof roadFacts)[number];

/** The value of a fact as it is sent; null where nothing is recorded. */
export function roadValue(road: Road, fact: RoadFact): string | null {
  return fact === "releaseId" ? (road.release?.id ?? null) : road[fact];
}

/** The value of a fact as a person reads it. */
export function roadWords(road: Road, fact: RoadFact): string | null {
  return fact === "releaseId" ? (road.release?.name ?? null) : road[fact];
}

const counts = [
  "None of the three is recorded yet.",
  "One of three is recorded.",
  "Two of three are recorded.",
];

/** How far the open step is (R-SLA-15): `Two of three are recorded.` */
export function progressWords(road: Road): string {
  const recorded = roadFacts.filter((fact) => roadValue(road, fact) !== null).length;
  return counts[recorded] ?? "All three are recorded.";
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === "string";
}

function isRelease(value: unknown): boolean {
  if (value === null) return true;
  return typeof value === "object" && "id" in value && "name" in value;
}

/** Whether a refusal's `current` is an incident with its road. */
export function isRoad(value: unknown): value is Road {
  if (typeof value !== "object" || value === null) return false;
  if (!("version" in value && "backlogUrl" in value && "releaseNote" in value && "release" in value)) {
    return false;
  }
  const { version, backlogUrl, releaseNote, release } = value;
  return (
    typeof version === "number" && isTextOrNull(backlogUrl) && isTextOrNull(releaseNote) && isRelease(release)
  );
}
