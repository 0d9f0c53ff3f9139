import fc from "fast-check";
import { expect, test } from "vitest";
import { departures } from "./review-departures";
import { namedMoments } from "./review-intervals";
import { prefilled } from "./review-prefill";
import type { ReviewRecord } from "./review-record";
import { after, declared, entry, missed, record } from "./testing/review-scene";
import { unlinked } from "./testing/unlinked";

const story = [
  entry("seen", 0, { text: "Alert fires", keyMoment: "detected" }),
  entry("guess", 10, { text: "Perhaps the pool", fact: { type: "note", kind: "hypothesis" } }),
  entry("cause", 15, { text: "Pool exhausted", keyMoment: "cause_identified" }),
  entry("deployed", 50, { text: "Fix is out", keyMoment: "fix_deployed" }),
  entry("restored", 60, { text: "Orders arrive", keyMoment: "restored" }),
];

test("R-PIR-01 each sentence is made from an entry and leads to it, with lengths that are computed", () => {
  const sections = prefilled(record([declared, ...story], [], { impact: "No orders." }), []);
  expect(sections.summary).toContain("No orders. ([entry](/incidents/INC-2026-001#entry-declared))");
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
    settledBy: "deployed",
  });
  const departed = {
    key: "k",
    kind: "check",
    text: "A check was skipped.",
    entryId: "e",
    factor: "f",
  } as const;
  const sections = prefilled(record(story, [met]), [departed]);
  expect(sections.went_well).toBe(
    "- Deploy the fix: in time, 10m before the deadline. ([entry](/incidents/INC-2026-001#entry-deployed))",
  );
  expect(sections.could_improve).toBe("- A check was skipped. ([entry](/incidents/INC-2026-001#entry-e))");
});

test("an empty record makes no sentence up", () => {
  const sections = prefilled(record([], [], { resolvedAt: null }), []);
  expect(Object.values(sections).join("")).toBe("");
});

const resolution = (id: string, minutes: number) =>
  entry(id, minutes, {
    fact: {
      type: "status.changed",
      payload: { from: "monitoring", to: "resolved", note: null, mergedIntoKey: null },
    },
  });
const edited = (id: string, minutes: number, field: string) =>
  entry(id, minutes, {
    fact: { type: "incident.edited", payload: { changes: { [field]: { from: null, to: "x" } } } },
  });
const of = { hotfixId: "h", hotfix: 1 };
const sources = [
  ...story,
  resolution("resolved-before", 40),
  resolution("resolved", 65),
  entry("acked", 3, { fact: { type: "incident.acknowledged", payload: { userId: "u" } } }),
  entry("out", 50, {
    fact: { type: "hotfix.deployed", payload: { ...of, revision: 1, commit: null, bypassed: false } },
  }),
  entry("checked", 55, {
    fact: {
      type: "hotfix.verified",
      payload: { ...of, confirmed: true, notes: "n", secondaryEffects: null },
    },
  }),
  entry("back", 58, {
    fact: { type: "rollback.done", payload: { ...of, reason: "unstable", minutes: 4 } },
  }),
  entry("met", 20, {
    fact: { type: "timer.met", payload: { rule: "ack", label: "Ack", dueAt: null, nextDueAt: null } },
  }),
  entry("breach", 60, {
    fact: { type: "timer.breached", payload: { rule: "late", label: "Late", dueAt: null, breachAt: "x" } },
  }),
];
const met = { state: "met", breachedAt: null, settledAt: after(20) } as const;
const fields = { impact: "No orders.\n\nNo refunds.", summary: "It stood still.", usersAffected: "900" };

test("R-PIR-01 every prefilled sentence leads to its entry, whichever part of the record is marked, edited or only a field", () => {
  const marked = fc.subarray(story.map(({ id }) => id));
  const edits = fc.subarray(["impact", "summary", "usersAffected", "detectedAt"]);
  const state = fc.constantFrom<ReviewRecord["hotfixes"][number]["state"]>(
    ...(["draft", "deployed", "verified", "rolled_back"] as const),
  );
  fc.assert(
    fc.property(marked, edits, state, fc.constantFrom("acked", null), (marks, changes, state, settledBy) => {
      const entries = [
        declared,
        ...sources.map((one) => (marks.includes(one.id) ? one : { ...one, keyMoment: null })),
        ...changes.map((field) => edited(`edit-of-${field}`, 70, field)),
      ];
      const timers = [missed("ack", { ...met, settledBy }), missed("late")];
      const moments = { detectedAt: after(1), acknowledgedAt: after(3), deployedAt: after(50) };
      const whole = record(entries, timers, { ...fields, ...moments });
      const told = { ...whole, hotfixes: [{ id: "h", number: 1, title: "Limit the batch", state }] };
      const sections = prefilled(told, departures(told));
      expect(Object.values(sections).flatMap(unlinked)).toEqual([]);
      for (const field of changes)
        expect(`${sections.summary}#entry-seen`).toContain(
          field === "detectedAt" && marks.includes("seen") ? "#entry-seen" : `#entry-edit-of-${field}`,
        );
    }),
  );
});

test("R-PIR-01 of several resolutions the one that stands is the source, and the declaration of what nobody edited", () => {
  const moments = namedMoments(record([declared, ...sources], [], { detectedAt: after(1) }));
  expect(moments.at(-1)).toMatchObject({ key: "resolved", entryId: "resolved" });
  const unmarked = namedMoments(record([declared], [], { detectedAt: after(1) }));
  expect(unmarked.find(({ key }) => key === "detected")?.entryId).toBe("declared");
});

test("R-PIR-01 a link stands by itself behind what would swallow it", () => {
  const { summary } = prefilled(record([declared], [], { impact: "| a |\n|---|\n| 1 |" }), []);
  expect(summary).toContain("| 1 |\n\n([entry](/incidents/INC-2026-001#entry-declared))");
});
