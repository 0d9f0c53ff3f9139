import { expect, test } from "vitest";
import { approveView, person, revision } from "./testing/approve-example";
import { spokenGaps, spokenObstacle } from "./verbal-form";

test("R-APR-04 witness, giver and author are three people, and the giver holds the role", () => {
  const view = approveView({ revision: revision(1, { pusher: person("Pia"), committer: person("Carl") }) });
  const of = (name: string, ...roles: ("engineering_lead" | "on_call_manager")[]) =>
    spokenObstacle(view, "on_call_manager", { id: person(name).id, roles }, person("Wim").id);
  expect(of("Milo", "on_call_manager")).toBeNull();
  expect(of("Wim", "on_call_manager")).toMatch(/^You are the witness/);
  expect(of("Artur", "on_call_manager")).toBe("Wrote this hotfix.");
  expect(of("Carl", "on_call_manager")).toBe("Committed this revision.");
  expect(of("Pia", "on_call_manager")).toBe("Pushed this revision.");
  expect(of("Lena", "engineering_lead")).toBe("Is no on-call manager in the organisation.");
  const anyRole = (roles: ("engineering_lead" | "responder")[]) =>
    spokenObstacle(view, null, { id: "somebody", roles }, person("Wim").id);
  expect(anyRole(["engineering_lead"])).toBeNull();
  expect(anyRole(["responder"])).toBe("Holds none of the roles that are asked.");
});

test("R-APR-04 role, giver, channel and words are asked for", () => {
  const whole = { role: "on_call_manager", personId: "1", channel: "phone", other: "", words: "Go" } as const;
  expect(spokenGaps(whole)).toEqual({});
  expect(Object.keys(spokenGaps({ ...whole, role: null, personId: null, words: "  " }))).toEqual([
    "role",
    "person",
    "words",
  ]);
  expect(spokenGaps({ ...whole, channel: "other" })).toEqual({ channel: "Say over what." });
});
