/** The columns of the permission matrix. The communications lead is a responder who may also send every update. */
export const hats = [
  "admin",
  "commander",
  "engineering_lead",
  "on_call_manager",
  "product_manager",
  "responder",
  "communications_lead",
  "stakeholder",
] as const;
export type Hat = (typeof hats)[number];

/** `y` may, `o` only what is one's own, `-` may not. */
export type Cell = "y" | "o" | "-";
export type PermissionRow = {
  about: "incident" | "organisation";
  by: "person" | "anybody";
  cells: readonly Cell[];
};

const row =
  (about: PermissionRow["about"], by: PermissionRow["by"]) =>
  (cells: string): PermissionRow => ({
    about,
    by,
    cells: cells.split(" ").map((cell): Cell => (cell === "y" || cell === "o" ? cell : "-")),
  });
const incident = row("incident", "anybody");
/** Judgements that only a person can make: the product itself never approves, witnesses or bypasses. */
const judgement = row("incident", "person");
const organisation = row("organisation", "anybody");

/**
 * Who may do what: one row an action, one cell a hat in the order of `hats`. On a private incident every row holds for its
 * members only, administrators included. Facts of an incident are edited by those who keep its timeline; its moments move
 * deadlines and its privacy hides it, so those belong to those who decide severity, status and roles.
 */
export const permissionTable = {
  //                                        adm com led mgr pro res cml stk
  "incident.read": incident("y y y y y y y y"),
  "incident.declare": incident("- y y y y y y -"),
  "incident.edit": incident("- y y y y y y -"),
  "incident.retime": incident("- y y y - - - -"),
  "incident.privacy": incident("- y y y - - - -"),
  "incident.severity": incident("- y y y - - - -"),
  "incident.status": incident("- y y y - - - -"),
  "incident.roles": incident("- y y y - - - -"),
  "incident.acknowledge": incident("- y y y - y y -"),
  "incident.phase": incident("- y y y - y y -"),
  "timeline.add": incident("- y y y y y y -"),
  "timeline.edit": incident("- o o o o o o -"),
  "hotfix.edit": incident("- y y - - y y -"),
  "hotfix.decide_engineering_lead": judgement("- - y - - - - -"),
  "hotfix.decide_on_call_manager": judgement("- - - y - - - -"),
  "hotfix.decide_product_manager": judgement("- - - - y - - -"),
  "hotfix.review": judgement("- - y - - y y -"),
  "hotfix.withdraw_decision": judgement("- - o o o o o -"),
  "hotfix.witness_verbal": judgement("- y y y y y y -"),
  "hotfix.deploy": incident("- y y y - y y -"),
  "hotfix.roll_back": incident("- y y y - y y -"),
  "hotfix.bypass": judgement("- y y y - - - -"),
  "hotfix.check": incident("- y y y - y y -"),
  "hotfix.step": incident("- y y y - y y -"),
  "hotfix.rollback_plan": incident("- y y y - y y -"),
  "window.close": incident("- y y y - y y -"),
  "update.send_internal": incident("- y y y y y y -"),
  "update.send_external": incident("- y - - y - y -"),
  "review.write": incident("y y y y y y y -"),
  "review.publish": incident("- y y y y o o -"),
  "action_item.edit": incident("- y y y y o o -"),
  "audit.export": incident("y y y y - - - -"),
  "users.manage": organisation("y - - - - - - -"),
  "services.manage": organisation("y - - - - - - -"),
  "integrations.manage": organisation("y - - - - - - -"),
  "policy.edit": organisation("y - - - - - - -"),
  "tokens.manage": organisation("y - - - - - - -"),
  "machinery.manage": organisation("y - - - - - - -"),
  "releases.manage": organisation("- y y y y y y -"),
  "releases.read": organisation("y y y y y y y y"),
  "people.read": organisation("y y y y y y y y"),
  "policy.read": organisation("y y y y y y y y"),
  "services.read": organisation("y y y y y y y y"),
  "tokens.own": organisation("y y y y y y y y"),
} satisfies Record<string, PermissionRow>;

export type Action = keyof typeof permissionTable;

function isAction(name: string): name is Action {
  return Object.hasOwn(permissionTable, name);
}

/** Every action of the matrix, in its order. */
export const actions: readonly Action[] = Object.keys(permissionTable).filter(isAction);
