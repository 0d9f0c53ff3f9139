import { describe, expect, test } from "vitest";
import type { Actor } from "./actor";
import { mayAssignRole, mayGrantOrgRoles, mayNameCommander } from "./role-rules";
import { incidentRoles, type OrgRole, orgRoles } from "./roles";

const approving = ["engineering_lead", "on_call_manager", "product_manager"];

function person(userId: string, ...roles: OrgRole[]): Actor {
  return {
    kind: "person",
    userId,
    name: userId,
    roles,
    timeZone: "UTC",
    sessionId: "s",
    tokenId: null,
    scopes: null,
  };
}

describe("R-INC-09 assigning roles on an incident", () => {
  test.each(incidentRoles)(
    "R-INC-09 %s goes to anybody unless it approves, then to its holders in the organisation",
    (role) => {
      const others = orgRoles.filter((other) => other !== role);
      expect(mayAssignRole(role, [role])).toBe(true);
      if (approving.includes(role)) {
        expect(mayAssignRole(role, others)).toMatchObject({
          refused: true,
          kind: "conflict",
          rule: "R-INC-09",
        });
      } else {
        expect(mayAssignRole(role, [])).toBe(true);
      }
    },
  );
});

describe("granting roles in the organisation", () => {
  test.each(orgRoles)(
    "R-APR-02 an administrator grants %s to others, and to themselves unless it approves",
    (role) => {
      const admin = person("a", "admin");
      expect(mayGrantOrgRoles(admin, "b", [], [role])).toBe(true);
      const own = mayGrantOrgRoles(admin, "a", ["admin"], ["admin", role]);
      if (approving.includes(role)) expect(own).toMatchObject({ refused: true, kind: "forbidden" });
      else expect(own).toBe(true);
      expect(mayGrantOrgRoles({ kind: "product" }, "a", [], [role])).toBe(true);
    },
  );

  test("R-APR-02 keeping or giving up one's own approving role is no grant", () => {
    const admin = person("a", "admin", "engineering_lead");
    expect(
      mayGrantOrgRoles(admin, "a", admin.kind === "person" ? admin.roles : [], [
        "admin",
        "engineering_lead",
        "scribe",
      ]),
    ).toBe(true);
    expect(mayGrantOrgRoles(admin, "a", ["admin", "engineering_lead"], ["admin"])).toBe(true);
  });

  test.each(orgRoles.filter((role) => role !== "admin"))("%s changes nobody's roles", (role) => {
    expect(mayGrantOrgRoles(person("a", role), "b", [], ["scribe"])).toMatchObject({ kind: "forbidden" });
  });
});

describe("R-INC-09 naming the commander when declaring", () => {
  test("who decides incidents names anybody", () => {
    expect(mayNameCommander(person("a", "incident_commander"), [])).toBe(true);
    expect(mayNameCommander(person("a", "on_call_manager"), ["stakeholder"])).toBe(true);
  });

  test("a responder names only who decides incidents anyway, and not themselves", () => {
    const responder = person("a", "responder");
    expect(mayNameCommander(responder, ["engineering_lead"])).toBe(true);
    const refused = mayNameCommander(responder, ["responder", "product_manager"]);
    expect(refused).toMatchObject({ kind: "invalid", errors: [{ path: "commanderId" }] });
  });
});
