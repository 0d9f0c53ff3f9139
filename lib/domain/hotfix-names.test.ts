import { describe, expect, test } from "vitest";
import { type HotfixNaming, hotfixFacts, isPlaceholderOf, nextPatch } from "./hotfix-names";
import { workflowKeys } from "./hotfix-workflow";

const hotfix: HotfixNaming = {
  title: "Resolve the gateway timeout",
  workflow: "git_flow",
  currentVersion: "v1.2.3",
  flag: null,
  repository: "acme/shop",
};

describe("R-FIX-03 the next version", () => {
  test.each([
    ["1.2.3", "1.2.4"],
    ["v1.2.3", "v1.2.4"],
    [" 1.2.9 ", "1.2.10"],
    ["0.0.0", "0.0.1"],
    ["1.2.3+build.7", "1.2.4"],
  ])("of %j is %s", (current, next) => {
    expect(nextPatch(current)).toBe(next);
  });

  test.each([
    "",
    "1.2",
    "one",
    "1.2.3.4",
    "01.2.3",
    "=1.2.3",
    "1.2.3 ; id",
    "1.2.9007199254740991",
    "v v1.2.3",
  ])("R-FIX-03 an invalid version is refused: %j", (current) => {
    expect(nextPatch(current)).toMatchObject({
      kind: "invalid",
      rule: "R-FIX-03",
      errors: [{ path: "currentVersion", message: "must be a version such as 1.2.3 or v1.2.3" }],
    });
  });

  test("R-FIX-03 a pre-release is refused: what follows it is its release and no hotfix", () => {
    expect(nextPatch("1.2.3-rc.1")).toMatchObject({
      rule: "R-FIX-03",
      errors: [{ path: "currentVersion", message: expect.stringContaining("pre-release") }],
    });
  });
});

describe("R-FIX-02 what the commands of a hotfix are filled in with", () => {
  test("names, versions and messages follow from the title and the current version", () => {
    expect(hotfixFacts(hotfix)).toEqual({
      title: "Resolve the gateway timeout",
      slug: "resolve-the-gateway-timeout",
      branch: "hotfix/resolve-the-gateway-timeout",
      currentVersion: "v1.2.3",
      version: "v1.2.4",
      tag: "v1.2.4",
      commitMessage: "fix: resolve the gateway timeout",
      versionMessage: "chore: bump version to v1.2.4",
      tagMessage: "Hotfix: Resolve the gateway timeout",
      pullRequestTitle: "HOTFIX: Resolve the gateway timeout",
      flag: null,
      repository: "acme/shop",
    });
  });

  test("R-FIX-03 the tag has its v whatever the version text has", () => {
    const { version, tag } = hotfixFacts({ ...hotfix, currentVersion: "1.2.3" });
    expect([version, tag]).toEqual(["1.2.4", "v1.2.4"]);
  });

  test.each([null, "latest", "1.2.3-rc.1"])("without a valid version there is no next one: %s", (given) => {
    const facts = hotfixFacts({ ...hotfix, currentVersion: given });
    const { currentVersion, version, tag, versionMessage } = facts;
    expect([currentVersion, version, tag, versionMessage]).toEqual([null, null, null, null]);
  });

  test("an abbreviation keeps its letters, and several lines become one", () => {
    const message = (title: string) => hotfixFacts({ ...hotfix, title }).commitMessage;
    expect(message("API answers 500")).toBe("fix: API answers 500");
    expect(message("A crash")).toBe("fix: a crash");
    expect(message("Fix\r\n\r\nCo-Authored-By: nobody")).toBe("fix: fix Co-Authored-By: nobody");
  });

  test("a slug is never empty, never longer than 50 and never ends in a hyphen", () => {
    const slug = (title: string) => hotfixFacts({ ...hotfix, title }).slug ?? "";
    expect(slug(`${"a".repeat(49)} b`)).toBe("a".repeat(49));
    for (const title of ["x".repeat(300), "База данных недоступна", "—", "a-".repeat(40)]) {
      expect(slug(title)).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/);
    }
    expect(slug("База данных")).not.toBe(slug("Платежи"));
  });

  test("a hotfix on trunk has no branch of its own, one by flag has neither branch nor version", () => {
    expect(hotfixFacts({ ...hotfix, workflow: "trunk" }).branch).toBeNull();
    const facts = hotfixFacts({ ...hotfix, workflow: "feature_flag", flag: "new-search" });
    const { branch, version, tag, commitMessage, flag } = facts;
    expect([branch, version, tag, commitMessage, flag]).toEqual([null, null, null, null, "new-search"]);
    expect(workflowKeys.filter((key) => isPlaceholderOf(key, "branch"))).toEqual(["git_flow", "github_flow"]);
  });
});
