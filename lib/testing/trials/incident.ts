import { v7 as uuid } from "uuid";
import * as actionItems from "@/lib/contracts/action-items";
import * as audit from "@/lib/contracts/audit";
import { readDashboard, readUrgent } from "@/lib/contracts/dashboard";
import { readIncidentPage } from "@/lib/contracts/incident-page";
import * as incidents from "@/lib/contracts/incidents";
import * as phases from "@/lib/contracts/phases";
import * as presence from "@/lib/contracts/presence";
import * as roles from "@/lib/contracts/roles";
import { search } from "@/lib/contracts/search";
import * as timeline from "@/lib/contracts/timeline";
import { listTimers } from "@/lib/contracts/timers";
import { listWindows } from "@/lib/contracts/watches";
import { minutesAgo } from "@/lib/testing/desk";
import * as places from "@/lib/testing/trials/incident-places";
import { trial } from "@/lib/testing/trials/trial";

const { anIncident, anEntry, ownEntry } = places;
const table = "Time,Event\n10:00,Something happened";
const once = true;
const own = true;
const text = () => ({ body: "Mine", version: 1 });

export const readsOfIncidents = [
  trial(incidents.listIncidents),
  trial(incidents.readIncident, anIncident),
  trial(readIncidentPage, anIncident),
  trial(listTimers, anIncident),
  trial(phases.listPhases, anIncident),
  trial(roles.listRoles, anIncident),
  trial(timeline.listTimeline, anIncident),
  trial(timeline.listEntryVersions, anEntry),
  trial(listWindows, anIncident),
  trial(presence.readPresence, anIncident),
  trial(presence.sayPresence, anIncident, { body: () => ({ tabId: uuid(), typing: false }) }),
  trial(presence.endPresence, anIncident),
  trial(readDashboard),
  trial(readUrgent),
  trial(search, undefined, { query: () => ({ q: "slow" }) }),
  trial(actionItems.listActionItems),
  trial(actionItems.readActionItem, places.anActionItem),
];

/** What people do with an incident and its timeline, by the row of the permission table. */
export const incidentTrials = {
  "incident.declare": [
    trial(incidents.declareIncident, undefined, { body: () => ({ title: "Another one", severity: "P2" }) }),
  ],
  "incident.edit": [
    trial(incidents.editIncident, anIncident, { body: () => ({ title: `Title ${uuid()}` }) }),
  ],
  "incident.retime": [
    trial(incidents.editIncident, anIncident, { body: () => ({ startedAt: minutesAgo(7) }) }),
  ],
  "incident.privacy": [trial(incidents.editIncident, anIncident, { once, body: () => ({ private: true }) })],
  "incident.severity": [
    trial(incidents.changeSeverity, anIncident, {
      once,
      body: () => ({ severity: "P0", reason: "It spread" }),
    }),
  ],
  "incident.status": [
    trial(incidents.changeStatus, anIncident, { once, body: () => ({ status: "identified" }) }),
  ],
  "incident.roles": [
    trial(roles.assignRole, places.somebodyFree, { once, body: ({ userId }) => ({ userId }) }),
    trial(roles.removeRole, places.aRole, { once }),
  ],
  "incident.acknowledge": [trial(incidents.acknowledgeIncident, anIncident, { once })],
  "incident.phase": [
    trial(phases.tickStep, anIncident, { once, body: () => ({ done: true }) }),
    trial(phases.enterPhase, anIncident, { once }),
  ],
  "timeline.add": [
    trial(timeline.addEntry, anIncident, { body: () => ({ body: "Seen" }) }),
    trial(timeline.importTable, anIncident, { body: () => ({ text: table }) }),
    trial(timeline.editEntry, anEntry, { once, body: () => ({ keyMoment: "detected", version: 1 }) }),
  ],
  "timeline.edit": [
    trial(timeline.editEntry, anEntry, { once, body: text }),
    trial(timeline.hideEntry, anEntry, { once }),
    trial(timeline.editEntry, ownEntry, { own, once, body: text }),
    trial(timeline.hideEntry, ownEntry, { own, once }),
  ],
  "action_item.edit": [
    trial(actionItems.createActionItem, anIncident, {
      own,
      body: ({ id }) => ({ incidentId: id, title: "Add an alert" }),
    }),
    trial(actionItems.editActionItem, places.anActionItem, { body: () => ({ title: "Better" }) }),
    trial(actionItems.editActionItem, places.ownActionItem, { own, body: () => ({ title: "Better" }) }),
  ],
  "audit.export": [
    trial(audit.listAudit),
    trial(audit.auditHead),
    trial(audit.listAudit, anIncident, { query: ({ id }) => ({ incident: id ?? "" }) }),
  ],
};
