import { describe, expect, test } from "vitest";
import { sameOriginPath } from "./same-origin-path";

const ours = "http://localhost:3000";

describe("where a person goes after signing in", () => {
  test.each([
    ["/incidents/INC-2026-001?tab=roles#t", "/incidents/INC-2026-001?tab=roles#t"],
    ["/", "/"],
    [`${ours}/incidents?status=open`, "/incidents?status=open"],
  ])("a path of our own is kept: %s", (wish, path) => {
    expect(sameOriginPath(wish, "/incidents", ours)).toBe(path);
  });

  test.each([
    null,
    undefined,
    "",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    " //evil.example",
    "https://evil.example/",
    "http://localhost:3000.evil.example/",
    "http://localhost:3000@evil.example/",
    "javascript:alert(1)",
    "data:text/html,x",
    "incidents",
    "/..//evil.example",
    "/sign-in?callbackUrl=/",
    "/api/auth/signout",
  ])("nothing leads away from our site or in a circle: %s", (wish) => {
    expect(sameOriginPath(wish, "/incidents", ours)).toBe("/incidents");
  });

  test("without a known origin only paths are kept", () => {
    expect(sameOriginPath(`${ours}/incidents`, "/")).toBe("/");
    expect(sameOriginPath("/incidents", "/")).toBe("/incidents");
  });
});
