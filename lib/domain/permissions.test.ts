import { describe, expect, test } from "vitest";
import type { Actor } from "./actor";
import { type Action, actions } from "./permission-table";
import { allowedActions, can, type Standing, scopeAllows } from "./permissions";
import { type IncidentRole, incidentRoles, type OrgRole, orgRoles } from "./roles";

const columns = [
  "admin",
  "incident_commander",
  "engineering_lead",
  "on_call_manager",
  "product_manager",
  "responder",
  "stakeholder",
] as const satisfies readonly OrgRole[];

// The matrix as it is agreed: admin, commander, engineering lead, on-call manager, product manager, responder, stakeholder.
const matrix: Record<Action, string> = {
  "incident.read": "y y y y y y y",
  "incident.declare": "- y y y y y -",
  "incident.edit": "- y y y y y -",
  "incident.retime": "- y y y - - -",
  "incident.privacy": "- y y y - - -",
  "incident.severity": "- y y y - - -",
  "incident.status": "- y y y - - -",
  "incident.roles": "- y y y - - -",
  "incident.acknowledge": "- y y y - y -",
  "incident.phase": "- y y y - y -",
  "timeline.add": "- y y y y y -",
  "timeline.edit": "- o o o o o -",
  "hotfix.edit": "- y y - - y -",
  "hotfix.decide_engineering_lead": "- - y - - - -",
  "hotfix.decide_on_call_manager": "- - - y - - -",
  "hotfix.decide_product_manager": "- - - - y - -",
  "hotfix.review": "- - y - - y -",
  "hotfix.withdraw_decision": "- - o o o o -",
  "hotfix.witness_verbal": "- y y y y y -",
  "hotfix.deploy": "- y y y - y -",
  "hotfix.roll_back": "- y y y - y -",
  "hotfix.bypass": "- y y y - - -",
  "hotfix.check": "- y y y - y -",
  "hotfix.step": "- y y y - y -",
  "hotfix.rollback_plan": "- y y y - y -",
  "window.close": "- y y y - y -",
  "update.send_internal": "- y y y y y -",
  "update.send_external": "- y - - y - -",
  "review.write": "y y y y y y -",
  "review.publish": "- y y y y o -",
  "action_item.edit": "- y y y y o -",
  "audit.export": "y y y y - - -",
  "users.manage": "y - - - - - -",
  "services.manage": "y - - - - - -",
  "integrations.manage": "y - - - - - -",
  "policy.edit": "y - - - - - -",
  "machinery.manage": "y - - - - - -",
  "tokens.manage": "y - - - - - -",
  "people.read": "y y y y y y y",
  "policy.read": "y y y y y y y",
  "services.read": "y y y y y y y",
  "releases.manage": "- y y y y y -",
  "releases.read": "y y y y y y y",
  "tokens.own": "y y y y y y y",
};

/** Rights about the organisation; everything else is about an incident. */
const ofOrganisation = /^(machinery|users|services|integrations|policy|tokens|people|releases)\./;

const cells = actions.flatMap((action) =>
  columns.map((role, index) => [action, role, matrix[action].split(" ")[index] ?? "?"] as const),
);

function person(...roles: OrgRole[]): Actor {
  return {
    kind: "person",
    userId: "p",
    name: "P",
    roles,
    timeZone: "UTC",
    sessionId: "s",
    tokenId: null,
    scopes: null,
  };
}

function on(some: Partial<Standing> = {}): Standing {
  return { private: false, member: false, roles: [], ...some };
}

describe("who may do what", () => {
  test.each(cells)("%s by %s: %s", (action, role, cell) => {
    expect(can(person(role), action)).toBe(cell === "y");
    expect(can(person(role), action, on())).toBe(cell === "y");
    expect(can(person(role), action, on({ own: true }))).toBe(cell !== "-");
  });

  test.each(cells)("%s by %s on a private incident: members only", (action, role, cell) => {
    const open = ofOrganisation.test(action);
    expect(can(person(role), action, on({ private: true, own: true }))).toBe(open && cell !== "-");
    expect(can(person(role), action, on({ private: true, member: true, own: true }))).toBe(cell !== "-");
  });

  test.each(cells.filter(([, role]) => role !== "admin"))(
    "%s by somebody who is %s on the incident only: %s",
    (action, role, cell) => {
      const roles = incidentRoles.filter((candidate): candidate is IncidentRole => candidate === role);
      const allowed = cell === "y" && !action.startsWith("hotfix.decide_");
      expect(can(person("stakeholder"), action, on({ roles, private: true }))).toBe(allowed);
    },
  );

  test("R-APR-02 an approver's decision asks for the role organisation-wide", () => {
    const roles = ["engineering_lead", "on_call_manager", "product_manager"] as const;
    for (const role of roles) {
      expect(can(person("incident_commander"), `hotfix.decide_${role}`, on({ roles: [role] }))).toBe(false);
      expect(can(person(role), `hotfix.decide_${role}`, on())).toBe(true);
    }
  });

  test("R-INC-09 on-call engineers and scribes act as responders, executives as stakeholders", () => {
    for (const action of actions) {
      for (const own of [false, true]) {
        const responder = can(person("responder"), action, on({ own }));
        expect(can(person("on_call_engineer"), action, on({ own }))).toBe(responder);
        expect(can(person("scribe"), action, on({ own }))).toBe(responder);
        const stakeholder = can(person("stakeholder"), action, on({ own }));
        expect(can(person("executive"), action, on({ own }))).toBe(stakeholder);
      }
    }
  });

  test("R-INC-09 a communications lead acts as a responder who may also send every update", () => {
    for (const action of actions) {
      const expected = action === "update.send_external" || can(person("responder"), action, on());
      expect(can(person("communications_lead"), action, on())).toBe(expected);
    }
  });

  test("roles add up, and none at all still reads", () => {
    expect(can(person("admin", "incident_commander"), "incident.declare")).toBe(true);
    expect(allowedActions(person())).toEqual([
      "incident.read",
      "releases.read",
      "people.read",
      "policy.read",
      "services.read",
      "tokens.own",
    ]);
    expect(allowedActions(person(), on({ private: true }))).not.toContain("incident.read");
  });

  test("the product does everything but the judgements of people", () => {
    const refused = actions.filter((action) => !can({ kind: "product" }, action, on({ private: true })));
    expect(refused).toEqual([
      "hotfix.decide_engineering_lead",
      "hotfix.decide_on_call_manager",
      "hotfix.decide_product_manager",
      "hotfix.review",
      "hotfix.withdraw_decision",
      "hotfix.witness_verbal",
      "hotfix.bypass",
    ]);
  });

  test("what is allowed is what can be done, for every role", () => {
    for (const role of orgRoles) {
      const allowed = allowedActions(person(role), on());
      for (const action of actions) expect(allowed.includes(action)).toBe(can(person(role), action, on()));
    }
  });
});

describe("token scopes", () => {
  test.each([
    [null, "admin", true],
    [[], "read", false],
    [["read"], "read", true],
    [["read"], "write", false],
    [["read"], "checks", false],
    [["write"], "read", true],
    [["write"], "checks", true],
    [["write"], "admin", false],
    [["admin"], "write", true],
    [["checks"], "checks", true],
    [["checks"], "read", false],
    [["checks"], "write", false],
    [["checks", "read"], "read", true],
  ] as const)("scopes %j allow %s: %s", (scopes, needed, allowed) => {
    expect(scopeAllows(scopes, needed)).toBe(allowed);
  });
});
