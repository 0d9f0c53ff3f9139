import fc from "fast-check";
import { expect, test } from "vitest";
import { policyProblems } from "@/lib/domain/policy-check";
import { severities } from "@/lib/domain/severity";
import { armTimers } from "@/lib/domain/timers-arm";
import { timerLevel } from "@/lib/domain/timers-change";
import { anyPolicy } from "@/lib/testing/policy-arbitrary";
import { policyDocument, sentPolicy } from "./policy-document";

const now = new Date("2026-01-15T14:35:00Z");
const happened = { startedAt: now, declaredAt: now, deployedAt: now, resolvedAt: now };

test("R-SLA-00 whatever document is accepted is read back equal and can be armed at every level", () => {
  let accepted = 0;
  fc.assert(
    fc.property(anyPolicy, (document) => {
      const sent = sentPolicy.safeParse(document);
      if (!sent.success || policyProblems(sent.data).length > 0) return;
      accepted++;
      expect(policyDocument.parse(JSON.parse(JSON.stringify(sent.data)))).toEqual(sent.data);
      for (const severity of severities) {
        const ids = { now, newId: () => "id", retrospective: false };
        const { timers } = armTimers(timerLevel(sent.data, severity), happened, ids);
        expect(timers).toHaveLength(sent.data.severities[severity].timers.length);
        for (const { dueAt, breachAt, nextAt } of timers)
          for (const at of [dueAt, breachAt, nextAt]) expect(at?.getTime()).not.toBeNaN();
      }
    }),
    { numRuns: 400 },
  );
  expect(accepted).toBeGreaterThan(20);
});

const hostile: unknown[] = [null, 0, "", [], {}, true, [[]], { P0: null }, "PT2H", -1, 1e308];

test("no value anywhere in a document makes the check fall over", () => {
  fc.assert(
    fc.property(anyPolicy, fc.constantFrom(...hostile), fc.nat(), (document, value, place) => {
      const leaves = placesOf(document);
      const broken = withValue(document, leaves[place % leaves.length] ?? [], value);
      const sent = sentPolicy.safeParse(broken);
      if (sent.success) policyProblems(sent.data);
    }),
    { numRuns: 400 },
  );
});

type Place = (string | number)[];

function placesOf(value: unknown, here: Place = []): Place[] {
  if (typeof value !== "object" || value === null) return [here];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [
    here,
    ...Object.entries(value).flatMap(([, inner], at) => placesOf(inner, [...here, keys[at] ?? at])),
  ];
}

function withValue(value: unknown, [key, ...rest]: Place, put: unknown): unknown {
  if (key === undefined) return put;
  if (Array.isArray(value))
    return value.map((inner, at) => (at === key ? withValue(inner, rest, put) : inner));
  if (typeof value !== "object" || value === null) return put;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === key ? withValue(inner, rest, put) : inner]),
  );
}
