import { expect, test } from "vitest";
import { type Awaited, byDeadline } from "./inbox-view";
import { person } from "./testing/approve-example";

const awaited = (id: string, fixDueAt: string | null, askedAt: string): Awaited => ({
  hotfix: { id, number: 1, title: id, state: "awaiting_approval" },
  incident: { id: "i", key: "INC-2026-001", title: "Down", severity: "P0" },
  ...{ kind: "decision", verbalId: null, roles: ["engineering_lead"], author: person("Artur") },
  ...{ askedAt, fixDueAt, inPlaceOf: null },
});

test("R-APR-05 the earliest deadline stands first; without one, what was asked first", () => {
  const [ten, noon] = ["2026-01-15T10:00:00.000Z", "2026-01-15T12:00:00.000Z"];
  const items = [
    awaited("undated, later", null, noon),
    awaited("noon", noon, ten),
    awaited("undated", null, ten),
    awaited("ten", ten, noon),
  ];
  expect(byDeadline(items).map(({ hotfix }) => hotfix.title)).toEqual([
    "ten",
    "noon",
    "undated",
    "undated, later",
  ]);
});
