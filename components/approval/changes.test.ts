import { expect, test } from "vitest";
import { beforeOfWord, changesSince } from "./changes";
import { approveView, check, decision, revision } from "./testing/approve-example";

const warning = (key: string, message: string, answered = false) => ({
  ...{ key, message, paths: [] },
  answer: answered ? { text: "Fine", by: null, at: "2026-01-15T14:00:00.000Z" } : null,
});

test("R-APR-03 a new revision is told with both commits, and what was answered is asked anew", () => {
  const before = approveView({
    warnings: [warning("a", "Old", true), warning("b", "Still open")],
    checks: [check("unit_suites", { result: "passed" })],
  });
  const after = approveView({
    revision: revision(2),
    warnings: [warning("a", "Old"), warning("b", "Still open"), warning("c", "Fresh")],
    checks: [check("unit_suites", { result: "passed", earlier: true })],
  });
  expect(changesSince(before, after)).toEqual([
    "Revision 2 (22222222) was recorded, in place of revision 1 (11111111).",
    "To be answered again: Old",
    "New warning: Fresh",
    "1 check was made on an earlier revision.",
  ]);
});

test("R-APR-03 another severity, a check that failed and another way back are told as well", () => {
  const plan = {
    ...{ method: "git_revert" as const, commands: "git revert abc", owner: { id: "1", name: "Cora" } },
    ...{ tested: true, by: null, at: "2026-01-15T14:00:00.000Z", remarks: [] },
  };
  const before = approveView({ checks: [check("security_scan", { result: "passed" })], rollbackPlan: plan });
  const after = approveView({
    incident: { ...before.incident, severity: "P1" },
    checks: [check("security_scan", { result: "failed", label: "Security scan" })],
    rollbackPlan: { ...plan, commands: "git revert def" },
  });
  expect(changesSince(before, after)).toEqual([
    "The severity changed from P0 to P1: engineering lead and on-call manager are asked, and decisions begin anew.",
    "Failed since: Security scan",
    "The rollback plan was changed.",
  ]);
});

test("what others decided, checks that passed and answers do not hold anybody up", () => {
  const before = approveView({ warnings: [warning("a", "Old")], checks: [check("unit_suites")] });
  const after = approveView({
    warnings: [warning("a", "Old", true)],
    checks: [check("unit_suites", { result: "passed" })],
    decisions: [decision("Milo", "on_call_manager")],
    serverNow: "2026-01-15T15:00:00.000Z",
  });
  expect(changesSince(before, after)).toEqual([]);
});

test("a hotfix that is deployed while it is read is told", () => {
  expect(changesSince(approveView(), approveView({ state: "deploying" }))).toEqual([
    "The hotfix is deploying now.",
  ]);
});

test("R-APR-03 somebody who approved an earlier revision is told what became of their word and what is to be answered", () => {
  const word = decision("Lena", "engineering_lead", "approved", { void: "a new revision was recorded" });
  const before = beforeOfWord({ word, revision: revision(1) });
  const after = approveView({ revision: revision(2), warnings: [warning("a", "Broad")] });
  expect(before.about).toContain("You approved revision 1.");
  expect(before.changes(after)).toEqual([
    "Revision 2 (22222222) was recorded, in place of revision 1 (11111111).",
    "To be answered: Broad",
  ]);
});
