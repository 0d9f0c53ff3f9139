import { expect, test } from "vitest";
import { workflows } from "@/lib/domain/default-policy/workflows";
import { startNeeds, versionEcho } from "./start-words";

test("R-FIX-01 only what the commands of a workflow use is asked for at its start", () => {
  const needs = Object.fromEntries(workflows.map((workflow) => [workflow.key, startNeeds(workflow)]));
  expect(needs.git_flow).toEqual({ version: true, flag: false });
  expect(needs.trunk).toEqual({ version: false, flag: false });
  expect(needs.feature_flag).toEqual({ version: false, flag: true });
});

test("R-FIX-03 the next version and its tag are echoed, an invalid version says what is wrong", () => {
  expect(versionEcho("v1.2.3", "git_flow")).toEqual({ next: "v1.2.4", tag: "v1.2.4" });
  expect(versionEcho("1.2.3", "git_flow")).toEqual({ next: "1.2.4", tag: "v1.2.4" });
  expect(versionEcho("1.2", "git_flow")).toHaveProperty("problem");
});
