import { expect, test } from "vitest";
import { prefilled } from "./review-prefill";
import { after, entry, missed, record } from "./testing/review-scene";

const story = [
  entry("seen", 0, { text: "Alert fires", keyMoment: "detected" }),
  entry("guess", 10, { text: "Perhaps the pool", fact: { type: "note", kind: "hypothesis" } }),
  entry("cause", 15, { text: "Pool exhausted", keyMoment: "cause_identified" }),
  entry("deployed", 50, { text: "Fix is out", keyMoment: "fix_deployed" }),
  entry("restored", 60, { text: "Orders arrive", keyMoment: "restored" }),
];

test("R-PIR-01 each sentence is made from an entry and leads to it, with lengths that are computed", () => {
  const sections = prefilled(record(story, [], { impact: "No orders." }), []);
  expect(sections.summary).toContain("No orders.");
  expect(sections.summary).toContain(
    "The fix was deployed at [15:20 UTC](/incidents/INC-2026-001#entry-deployed), 50m after the start.",
  );
  expect(sections.root_cause).toContain(
    "The cause was identified at [14:45 UTC](/incidents/INC-2026-001#entry-cause): Pool exhausted.",
  );
  expect(sections.root_cause).toContain(
    "[14:40 UTC](/incidents/INC-2026-001#entry-guess): Perhaps the pool.",
  );
  expect(sections.resolution).toContain("Service was restored at [15:30 UTC]");
});

test("an incident over several days says the day with each time", () => {
  const { summary } = prefilled(
    record([entry("seen", 1_440, { keyMoment: "detected" })], [], { resolvedAt: after(2_000) }),
    [],
  );
  expect(summary).toContain("[Fri 16 Jan 2026, 14:30 UTC]");
});

test("what the clocks say in favour stands under what went well, what departed from the policy under what could be improved", () => {
  const met = missed("fix_deployed", {
    label: "Deploy the fix",
    state: "met",
    breachedAt: null,
    settledAt: after(50),
  });
  const departed = {
    key: "k",
    kind: "check",
    text: "A check was skipped.",
    entryId: "e",
    factor: "f",
  } as const;
  const sections = prefilled(record(story, [met]), [departed]);
  expect(sections.went_well).toBe("- Deploy the fix: in time, 10m before the deadline.");
  expect(sections.could_improve).toBe("- A check was skipped. ([entry](/incidents/INC-2026-001#entry-e))");
});

test("an empty record makes no sentence up", () => {
  const sections = prefilled(record([], [], { resolvedAt: null }), []);
  expect(Object.values(sections).join("")).toBe("");
});
