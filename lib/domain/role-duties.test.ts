import { describe, expect, test } from "vitest";
import type { Actor } from "./actor";
import type { Action } from "./permission-table";
import { can } from "./permissions";
import { orgRoleDuties } from "./role-duties";
import { approvingRoles, isApprovingRole, type OrgRole, orgRoles } from "./roles";

const holder = (role: OrgRole): Actor => ({
  kind: "person",
  userId: "somebody",
  name: "Somebody",
  roles: [role],
  timeZone: "UTC",
  sessionId: "here",
  tokenId: null,
  scopes: null,
});

/** The words of a sentence that promise an action; who does what a responder does is promised all that a responder is. */
const promises: [RegExp, Action][] = [
  [/declares|responder does/i, "incident.declare"],
  [/keeps (the|its) timeline|responder does|leads incidents/i, "timeline.add"],
  [/decides severity, status and roles/i, "incident.severity"],
  [/decides severity, status and roles/i, "incident.roles"],
  [/deploys|responder does/i, "hotfix.deploy"],
  [/manages people/i, "users.manage"],
  [/the public/i, "update.send_external"],
];

describe.each(orgRoles)("what is said of the role %s", (role) => {
  test("promises nothing that the permission table refuses", () => {
    const promised = promises.filter(([words]) => words.test(orgRoleDuties[role]));
    expect(promised.filter(([, action]) => !can(holder(role), action))).toEqual([]);
  });

  test("names an approval where, and only where, the role approves", () => {
    expect(/approves hotfixes/i.test(orgRoleDuties[role])).toBe(isApprovingRole(role));
  });
});

test("what the sentences leave out is not what sets a role apart: managing, approving and the public are always named", () => {
  for (const role of orgRoles) {
    for (const [words, action] of promises.filter(([, named]) => /users|external/.test(named))) {
      expect([role, action, words.test(orgRoleDuties[role])]).toEqual([
        role,
        action,
        can(holder(role), action),
      ]);
    }
  }
  expect(approvingRoles.every(isApprovingRole)).toBe(true);
});
