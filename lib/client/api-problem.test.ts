import { describe, expect, test } from "vitest";
import { ApiProblem, noAnswer, problemFrom, problemWords } from "./api-problem";

describe("a refusal of the API", () => {
  test("carries what a problem document says", () => {
    const body = {
      type: "urn:firebreak:version",
      title: "Conflict",
      detail: "Somebody changed this entry.",
      rule: "version",
      errors: [{ path: "body", message: "is stale" }, { path: 3 }, "noise"],
      current: { version: 4 },
    };
    const problem = problemFrom(409, body, null);
    expect(problem).toMatchObject({
      status: 409,
      title: "Conflict",
      detail: body.detail,
      rule: "version",
      current: { version: 4 },
    });
    expect(problem.errors).toEqual([{ path: "body", message: "is stale" }]);
    expect(problem.messageFor("body")).toBe("is stale");
    expect(problem.messageFor("title")).toBeUndefined();
    expect(problem.passing).toBe(false);
  });

  test.each([undefined, null, "<html>", [], { detail: 7 }])("is readable with any body: %j", (body) => {
    expect(problemFrom(503, body, "2")).toMatchObject({
      status: 503,
      detail: "Answer 503",
      errors: [],
      retryAfterMs: 2_000,
    });
  });

  test.each([
    [0, true],
    [400, false],
    [401, false],
    [409, false],
    [422, false],
    [429, true],
    [500, false],
    [502, true],
    [503, true],
    [504, true],
  ])("status %i may pass by itself: %s", (status, passing) => {
    expect(problemFrom(status, {}, null).passing).toBe(passing);
  });

  test("no answer is a problem with status 0, and every failure has words for people", () => {
    expect(noAnswer()).toBeInstanceOf(ApiProblem);
    expect(noAnswer().status).toBe(0);
    expect(problemWords(noAnswer())).toBe(noAnswer().detail);
    expect(problemWords(new TypeError("x is not a function"))).not.toContain("function");
  });

  test("a part of the page that could not be fetched is a server that did not answer", () => {
    const missing = Object.assign(new Error("Failed to load chunk /_next/a.js"), { name: "ChunkLoadError" });
    expect(problemWords(missing)).toBe(noAnswer().detail);
  });
});
