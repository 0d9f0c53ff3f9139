import { expect, test } from "vitest";
import { passwordProblem } from "./password-rule";

test("12 characters are enough, 11 are not, and a character is what people see", () => {
  expect(passwordProblem("a".repeat(12))).toBeNull();
  expect(passwordProblem("a".repeat(11))).toContain("1 more");
  expect(passwordProblem("🔥".repeat(12))).toBeNull();
  expect(passwordProblem("")).toContain("at least 12");
});
