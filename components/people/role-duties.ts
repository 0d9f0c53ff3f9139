import type { OrgRole } from "@/lib/domain/roles";

/** What each role may do in the whole organisation, in one sentence. */
export const roleDuties: Record<OrgRole, string> = {
  admin:
    "Manages people, services, tokens, the policy and the machinery, and runs no incident by this alone.",
  incident_commander:
    "Runs incidents: severity, status, roles, deployment, rollback and the emergency bypass.",
  on_call_engineer:
    "Declares and works incidents: timeline, hotfixes, deployment, rollback and updates inside.",
  engineering_lead: "Runs incidents as a commander does, and approves hotfixes as engineering lead.",
  on_call_manager: "Runs incidents, approves hotfixes as on-call manager, and sends updates to customers.",
  product_manager: "Declares incidents, keeps the timeline, and approves hotfixes as product manager.",
  communications_lead: "Works incidents, and sends every update, to customers too.",
  scribe: "Works incidents as a responder does, and keeps the timeline.",
  responder: "Declares and works incidents: timeline, hotfixes, deployment, rollback and updates inside.",
  executive: "Reads incidents and what is sent about them.",
  stakeholder: "Reads incidents and what is sent about them.",
};
