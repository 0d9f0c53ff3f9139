import { expect, test } from "vitest";
import { setupProblems } from "./setup-answers";

const good = { name: "Ada", email: "ada@example.com", password: "correct horse", timeZone: null };

test("good answers have no problems; each bad one is named at its field", () => {
  expect(setupProblems(good)).toEqual({});
  expect(Object.keys(setupProblems({ name: " ", email: "ada", password: "short", timeZone: null }))).toEqual([
    "name",
    "email",
    "password",
  ]);
});
