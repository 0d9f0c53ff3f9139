import type { RoomIncident } from "../room-view";

/** An open P0 as the page has it: started and declared at 14:00Z of 14 March 2026. */
export function roomIncident(facts: Partial<RoomIncident>): RoomIncident {
  const at = "2026-03-14T14:00:00.000Z";
  return {
    id: "01890000-0000-7000-8000-000000000001",
    key: "INC-2026-001",
    title: "Checkout API returns 500",
    severity: "P0",
    status: "investigating",
    startedAt: at,
    declaredAt: at,
    resolvedAt: null,
    durationMinutes: null,
    private: false,
    drill: false,
    retrospective: false,
    commander: null,
    services: [],
    nextDue: null,
    channel: "#incident-2026-001",
    summary: null,
    impact: null,
    usersAffected: null,
    detectedAt: null,
    acknowledgedAt: null,
    deployedAt: null,
    closedAt: null,
    recordedAt: at,
    declaredBy: null,
    mergedInto: null,
    backlogUrl: null,
    releaseNote: null,
    release: null,
    policyVersion: 1,
    hotfixRequired: true,
    classification: null,
    version: 1,
    ...facts,
  };
}
