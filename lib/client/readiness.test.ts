import { expect, test } from "vitest";
import { checksIn } from "./readiness";

test("the checks are read from an answer, ready or not", () => {
  const checks = { database: true, migrations: true, timers: false };
  expect(checksIn({ status: 503, checks })).toEqual(checks);
});

test("what an answer does not say counts as missing", () => {
  const nothing = { database: false, migrations: false, timers: false };
  for (const body of [null, "down", {}, { checks: null }, { checks: { database: "yes" } }]) {
    expect(checksIn(body)).toEqual(nothing);
  }
});
