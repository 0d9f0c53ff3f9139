import { expect, test } from "vitest";
import type { HotfixView } from "./hotfix-view";
import { nextMove } from "./next-move";
import { approval, hotfixView, missing, production, revision } from "./testing/hotfix-scene";

const at = "2026-03-14T15:00:00.000Z";
const asked = { at, by: null, roles: ["engineering_lead" as const, "product_manager" as const] };
const gate = (...keys: string[]) => ({ open: keys.length === 0, missing: keys.map((key) => missing(key)) });
const kindOf = (facts: Partial<HotfixView>) => nextMove(hotfixView(facts)).kind;
const under = (facts: Partial<HotfixView>) => kindOf({ state: "in_development", revision, ...facts });

test("R-FIX-04 before anything else a revision is recorded", () => {
  expect(kindOf({})).toBe("revise");
  expect(kindOf({ gate: gate("revision", "check.unit_suites", "rollback_plan") })).toBe("revise");
});

test("R-FIX-05 warnings are answered before approval is asked for: nobody could give it", () => {
  const move = nextMove(
    hotfixView({
      state: "in_development",
      revision,
      gate: gate("warning.no_test", "warning.lock_file", "check.unit_suites", "approval.engineering_lead"),
    }),
  );
  expect(move).toMatchObject({ kind: "answer", count: 2, missing: { key: "warning.no_test" } });
});

test("R-APR-01 approval is asked for first, and the rest is done while it is waited for", () => {
  const keys = [
    "check.unit_suites",
    "rollback_plan",
    "approval.engineering_lead",
    "approval.product_manager",
  ];
  expect(under({ gate: gate(...keys) })).toBe("ask");
  expect(under({ gate: gate(...keys), asked })).toBe("check");
  expect(under({ gate: gate(...keys.slice(1)), asked })).toBe("plan");
  expect(
    nextMove(hotfixView({ state: "awaiting_approval", revision, asked, gate: gate(...keys.slice(2)) })),
  ).toEqual({
    kind: "wait",
    roles: ["engineering lead", "product manager"],
  });
});

test("R-APR-05 who may decide on what is missing is told that their decision is awaited, and nobody else", () => {
  const role = { role: "product_manager" as const, label: "product manager" };
  const waits = { gate: gate("approval.product_manager"), asked };
  expect(under({ ...waits, deciding: [{ ...role, refused: null }] })).toBe("decide");
  expect(under({ ...waits, deciding: [{ ...role, refused: "The author does not decide." }] })).toBe("wait");
});

test("R-APR-05 what was declined asks for another revision, in the words of the gate", () => {
  const against = [{ ...approval, decision: "rejected" as const }];
  const slot = { role: "engineering_lead" as const, label: "engineering lead", approval: null, against };
  expect(
    nextMove(
      hotfixView({
        state: "awaiting_approval",
        revision,
        asked,
        approvals: [slot],
        gate: gate("approval.engineering_lead"),
      }),
    ),
  ).toMatchObject({ kind: "declined", missing: { key: "approval.engineering_lead" } });
});

test("R-FIX-04 an open gate leads to the deployment, which is ended and verified", () => {
  expect(under({ gate: gate() })).toBe("deploy");
  expect(kindOf({ state: "deploying", deployments: [production], gate: gate() })).toBe("end");
  expect(kindOf({ state: "deployed", gate: gate("state") })).toBe("verify");
  expect(kindOf({ state: "verified", gate: gate("state") })).toBe("over");
});

test("R-INC-10 a fix that was found not to work says so", () => {
  const looked = {
    id: "01890000-0000-7000-8000-000000000401",
    notes: "Still 500",
    secondaryEffects: null,
    by: null,
    at,
  };
  expect(
    nextMove(hotfixView({ state: "deployed", verifications: [{ ...looked, confirmed: false }] })),
  ).toEqual({ kind: "verify", notWorking: true });
});

test("R-RBK-02 a rollback under way comes before everything, and its end leads to the next attempt", () => {
  const rollback = {
    id: "01890000-0000-7000-8000-000000000501",
    hotfixId: "01890000-0000-7000-8000-000000000001",
    reason: "unstable" as const,
    method: "git_revert" as const,
    stage: "execution" as const,
    startedBy: null,
    startedAt: at,
    doneAt: null,
    stages: [],
  };
  expect(kindOf({ state: "verified", rollbacks: [rollback] })).toBe("go_on_rolling_back");
  expect(kindOf({ state: "rolled_back", rollbacks: [{ ...rollback, doneAt: at }] })).toBe("next_attempt");
  expect(kindOf({ state: "abandoned" })).toBe("next_attempt");
});
