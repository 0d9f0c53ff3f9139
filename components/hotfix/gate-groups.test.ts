import { expect, test } from "vitest";
import { anchorOf, gateGroups } from "./gate-groups";
import { missing } from "./testing/hotfix-scene";

test("R-FIX-04 what shares a remedy says it once, and nothing that is missing is left out", () => {
  const all = [
    missing("revision", "No revision yet"),
    missing("check.unit_suites", "Missing check: Unit test suites"),
    missing("check.mobile", "Missing check: The mobile app works, if there is one"),
    missing("rollback_plan", "No rollback plan"),
    missing("approval.engineering_lead", "Missing approval: engineering lead"),
  ];
  const groups = gateGroups(all);
  expect(groups.map(({ place }) => place)).toEqual(["revise", "check", "plan", "approval"]);
  expect(groups.flatMap(({ items }) => items.map(({ key }) => key))).toEqual(all.map(({ key }) => key));
  expect(groups[1]).toMatchObject({
    title: "2 missing checks",
    items: [{ label: "Unit test suites" }, { label: "The mobile app works, if there is one" }],
  });
});

test("R-FIX-04 one missing check keeps its whole label", () => {
  expect(gateGroups([missing("check.mobile", "Missing check: Mobile")])).toMatchObject([
    { title: null, items: [{ label: "Missing check: Mobile" }] },
  ]);
});

test("R-FIX-04 everything that is missing leads to where it is done", () => {
  expect(anchorOf("check.unit_suites")).toBe("check-unit_suites");
  expect(anchorOf("warning.rollback_untested")).toBe("warning-rollback_untested");
  expect(anchorOf("rollback_plan")).toBe("rollback-plan");
  expect(anchorOf("approval.reviewer")).toBe("approvals");
  expect(anchorOf("revision")).toBe("revisions");
});
