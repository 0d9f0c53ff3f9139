import fc from "fast-check";
import { expect, test } from "vitest";
import { approvalSlots } from "./approval";
import { mayReachProduction } from "./testing/approval-model";
import { type Command, checks, people, roles, World } from "./testing/approval-world";

const who = fc.constantFrom(...people);
const someRole = fc.constantFrom(...roles);
const command = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("revise"), pusher: fc.option(who), warned: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("severity"),
      level: fc.constantFrom("P0" as const, "P1" as const),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant("decide"),
      who,
      role: someRole,
      word: fc.constantFrom("approved", "approved", "approved", "rejected", "changes_requested", "withdrawn"),
      stale: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("witness"), who, approver: who, role: someRole }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("answer verbal"), who, confirmed: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("roles"), who, roles: fc.subarray([...roles]) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("check"),
      key: fc.constantFrom(...checks),
      result: fc.constantFrom("passed", "passed", "failed", "not_applicable", "skipped"),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("plan"), tested: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("answer"), key: fc.constantFrom("no_test", "rollback_untested") }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("deploy"), bypass: fc.boolean() }) },
);
/** What leaves nothing to wish for but the approvals. */
const evidence: Command[] = [
  { do: "revise", pusher: null, warned: false },
  ...checks.map((key) => ({ do: "check", key, result: "passed" })),
  { do: "plan", tested: true },
];

/** From nothing, or from where only a misstep keeps production out of reach. */
const beginnings = fc.constantFrom<Command[]>([], evidence, [
  ...evidence,
  { do: "decide", who: "cat", role: "engineering_lead", word: "approved" },
  { do: "decide", who: "eve", role: "on_call_manager", word: "approved" },
]);

test("R-APR-01 to 04, R-FIX-04 over any sequence of commands production is reached exactly when a model apart says that it may be, or past the gate by a P0's bypass", () => {
  let reached = 0;
  let bypassed = 0;
  fc.assert(
    fc.property(beginnings, fc.array(command, { minLength: 5, maxLength: 60 }), (beginning, steps) => {
      const world = new World();
      for (const step of beginning) world.run(step);
      for (const step of steps) {
        const may = mayReachProduction(world.log, "ann", checks);
        const level = world.level;
        const came = world.run(step);
        if (step.do !== "deploy") continue;
        if (came === "deployed") reached++;
        if (came === "bypassed") bypassed++;
        const expected = may ? "deployed" : came === "bypassed" ? "bypassed" : "refused";
        expect(came).toBe(expected);
        if (came === "bypassed") expect(level).toBe("P0");
      }
    }),
    { numRuns: 10_000 },
  );
  // A model that never lets anything through would agree with rules that never do.
  expect(reached).toBeGreaterThan(500);
  expect(bypassed).toBeGreaterThan(500);
}, 60_000);

test("R-APR-02 one person with two roles fills one slot only", () => {
  const world = new World();
  world.give("ben", ["engineering_lead", "on_call_manager"]);
  world.run({ do: "revise", pusher: null, warned: false });
  world.run({ do: "decide", who: "ben", role: "engineering_lead", word: "approved" });
  expect(world.run({ do: "decide", who: "ben", role: "on_call_manager", word: "approved" })).toBe("refused");
  const filled = approvalSlots(world.hotfix, world.rules.approverRoles, world.roster);
  expect(filled.map(({ approval }) => approval?.byId ?? null)).toEqual(["ben", null]);
});
