import { expect, test } from "vitest";
import { roleGroups, roleTitle } from "./role-groups";
import type { RoomRole } from "./room-view";

function held(role: RoomRole["role"], name: string, endedAt: string | null = null): RoomRole {
  return {
    id: `${role} ${name}`,
    role,
    user: { id: name, name },
    note: null,
    assignedBy: null,
    assignedAt: "2026-03-14T14:00:00.000Z",
    acknowledgedAt: null,
    endedAt,
  };
}

test("R-INC-09 roles are told by who holds them now, who held them before, and which nobody holds", () => {
  const before = held("incident_commander", "Ada", "2026-03-14T15:00:00.000Z");
  const earlier = held("scribe", "Lin", "2026-03-14T14:30:00.000Z");
  const roles = [
    held("responder", "Lin"),
    earlier,
    held("incident_commander", "Sofia"),
    before,
    held("responder", "Ada"),
  ];
  const groups = roleGroups(roles);
  expect(groups.held.map(({ role, holders }) => [role, holders.map(({ user }) => user.name)])).toEqual([
    ["incident_commander", ["Sofia"]],
    ["responder", ["Lin", "Ada"]],
  ]);
  expect(groups.vacant).toContain("scribe");
  expect(groups.vacant).not.toContain("responder");
  expect(groups.earlier).toEqual([before, earlier]);
});

test("a role's name starts a line with a capital", () => {
  expect(roleTitle("on_call_manager")).toBe("On-call manager");
});
