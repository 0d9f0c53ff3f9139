import { expect, test } from "vitest";
import { checkLines } from "./check-lines";
import { check } from "./testing/approve-example";

test("R-TST-01 failed and missing checks come first, and each kind is counted", () => {
  const { open, passed, words } = checkLines([
    check("unit_suites", { result: "passed" }),
    check("security_scan", { result: "skipped", reason: "No time" }),
    check("security_review"),
    check("integration_suites", { result: "passed", earlier: true }),
    check("load_test", { result: "failed" }),
    check("payments", { result: "not_applicable", reason: "None" }),
  ]);
  expect(open.map(({ standing }) => standing)).toEqual([
    "failed",
    "missing",
    "earlier",
    "skipped",
    "not_applicable",
  ]);
  expect(passed.map((line) => line.check.key)).toEqual(["unit_suites"]);
  expect(words).toBe(
    "1 failed, 1 missing, 1 passed on an earlier revision, 1 skipped, 1 does not apply, 1 passed.",
  );
});

test("R-TST-02 a check that is not asked for and was not made is not missing", () => {
  expect(checkLines([check("mobile", { required: false })])).toEqual({
    open: [],
    passed: [],
    words: "No check is asked for at this level.",
  });
});
