import type { Actor, TokenScope } from "./actor";
import {
  type Action,
  actions,
  type Hat,
  hats,
  type PermissionRow,
  permissionTable,
} from "./permission-table";
import type { IncidentRole, OrgRole } from "./roles";

export type { Action } from "./permission-table";

/** Actions open to everybody who is signed in, whatever their roles. */
const signedIn: ReadonlySet<Action> = new Set<Action>([
  "incident.read",
  "people.read",
  "policy.read",
  "services.read",
  "releases.read",
  "tokens.own",
]);

/** What the actor is to one incident: whether it is private, whether they belong to it, their roles on it, and whether the thing at hand is theirs. */
export type Standing = { private: boolean; member: boolean; roles: readonly IncidentRole[]; own?: boolean };

const hatsOfRole: Record<OrgRole, readonly Hat[]> = {
  admin: ["admin"],
  incident_commander: ["commander"],
  engineering_lead: ["engineering_lead"],
  on_call_manager: ["on_call_manager"],
  product_manager: ["product_manager"],
  on_call_engineer: ["responder"],
  communications_lead: ["communications_lead"],
  scribe: ["responder"],
  responder: ["responder"],
  executive: ["stakeholder"],
  stakeholder: ["stakeholder"],
};

/**
 * Whether somebody may do something, by their roles in the organisation and on the incident. A private incident gives
 * nothing to those who are not members. Deciding as an approver asks for that role organisation-wide. The product itself
 * may do all but the judgements of people. Token scopes are judged at the door, by `scopeAllows`.
 */
export function can(actor: Actor, action: Action, on?: Standing): boolean {
  const rule: PermissionRow = permissionTable[action];
  if (actor.kind === "product") return rule.by === "anybody";
  const member = on === undefined || !on.private || on.member || on.roles.length > 0;
  if (rule.about === "incident" && !member) return false;
  if (signedIn.has(action)) return true;
  const held: readonly OrgRole[] = approves(action) ? actor.roles : [...actor.roles, ...(on?.roles ?? [])];
  const own = on?.own === true;
  return held
    .flatMap((role) => hatsOfRole[role])
    .some((hat) => {
      const cell = rule.cells[hats.indexOf(hat)];
      return cell === "y" || (cell === "o" && own);
    });
}

function approves(action: Action): boolean {
  return action.startsWith("hotfix.decide_");
}

/** Every action that somebody may do here, for buttons. */
export function allowedActions(actor: Actor, on?: Standing): Action[] {
  return actions.filter((action) => can(actor, action, on));
}

const includes: Record<TokenScope, readonly TokenScope[]> = {
  checks: ["checks"],
  read: ["read"],
  write: ["write", "read", "checks"],
  admin: ["admin", "write", "read", "checks"],
};

/** Whether a token's scopes cover the needed one; null stands for a signed-in session, which is not limited. */
export function scopeAllows(scopes: readonly TokenScope[] | null, needed: TokenScope): boolean {
  return scopes === null || scopes.some((scope) => includes[scope].includes(needed));
}
