import type { OrgRole } from "./roles";

/** What each role of the organisation may do, in one sentence for whoever gives it. `permissionTable` decides; this tells. */
export const orgRoleDuties: Record<OrgRole, string> = {
  admin:
    "Manages people, services, integrations and the policy, and checks the audit trail. Works on incidents only with another role beside it.",
  incident_commander:
    "Leads incidents: declares them, decides severity, status and roles, deploys, and sends every update, to the public too.",
  on_call_engineer:
    "Declares incidents and acknowledges pages, keeps the timeline, prepares, checks and deploys hotfixes.",
  engineering_lead:
    "Approves hotfixes of P0 and P1. Decides severity, status and roles, deploys and rolls back.",
  on_call_manager: "Approves hotfixes of P0. Decides severity, status and roles, deploys and rolls back.",
  product_manager:
    "Approves hotfixes of P1. Declares incidents, keeps the timeline, and sends updates to the public.",
  communications_lead: "Does what a responder does, and sends updates to stakeholders and the public.",
  scribe: "Does what a responder does; on an incident, the one who keeps its timeline.",
  responder:
    "Declares incidents and acknowledges pages, keeps the timeline, prepares, checks and deploys hotfixes.",
  executive: "Reads incidents, and is told of them when the policy says so.",
  stakeholder: "Reads incidents, and is told of them when the policy says so.",
};
