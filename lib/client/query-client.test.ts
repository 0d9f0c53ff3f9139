import { expect, test } from "vitest";
import { noAnswer, problemFrom } from "./api-problem";
import { askAgainAfter, shouldAskAgain } from "./query-client";

test("a refused question is not asked again, an unanswered one is, five times", () => {
  for (const status of [400, 401, 403, 404, 409, 422]) {
    expect(shouldAskAgain(0, problemFrom(status, {}, null))).toBe(false);
  }
  expect(shouldAskAgain(0, noAnswer())).toBe(true);
  expect(shouldAskAgain(4, problemFrom(503, {}, null))).toBe(true);
  expect(shouldAskAgain(5, problemFrom(503, {}, null))).toBe(false);
  expect(shouldAskAgain(0, new TypeError("broken"))).toBe(false);
});

test("the wait doubles to 30 s and honours Retry-After", () => {
  expect([0, 1, 2, 10].map((failures) => askAgainAfter(failures, noAnswer()))).toEqual([
    1_000, 2_000, 4_000, 30_000,
  ]);
  expect(askAgainAfter(0, problemFrom(503, {}, "7"))).toBe(7_000);
});
