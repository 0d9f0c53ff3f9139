import { type IncidentStatus, incidentStatuses } from "@/lib/domain/incident-status";
import { type IncidentRole, incidentRoles, type OrgRole, orgRoles } from "@/lib/domain/roles";
import { type Severity, severities } from "@/lib/domain/severity";
import { type KeyMoment, keyMoments, type TimelineKind, timelineKinds } from "@/lib/domain/timeline-entry";
import { type TimerAnchor, type TimerState, timerAnchors, timerStates } from "@/lib/domain/timer";

// Text columns hold words of fixed vocabularies, guarded by check constraints: reading another word is corruption.
function wordOf<T extends string>(vocabulary: readonly T[], what: string): (text: string) => T {
  return (text) => {
    const word = vocabulary.find((known) => known === text);
    if (word === undefined) throw new Error(`unknown ${what} in the database: ${text}`);
    return word;
  };
}

export const asSeverity: (text: string) => Severity = wordOf(severities, "severity");
export const asIncidentStatus: (text: string) => IncidentStatus = wordOf(incidentStatuses, "status");
export const asIncidentRole: (text: string) => IncidentRole = wordOf(incidentRoles, "role");
export const asOrgRole: (text: string) => OrgRole = wordOf(orgRoles, "organisation role");
export const asTimerState: (text: string) => TimerState = wordOf(timerStates, "timer state");
export const asTimerAnchor: (text: string) => TimerAnchor = wordOf(timerAnchors, "timer anchor");
export const asTimelineKind: (text: string) => TimelineKind = wordOf(timelineKinds, "kind of entry");
export const asKeyMoment: (text: string) => KeyMoment = wordOf(keyMoments, "key moment");
