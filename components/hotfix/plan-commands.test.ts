import { expect, test } from "vitest";
import { wayBack } from "./plan-commands";
import { hotfixView } from "./testing/hotfix-scene";

const person = { id: "01890000-0000-7000-8000-00000000000a", name: "Rita Responder" };
const plan = {
  method: "git_revert" as const,
  commands: "git checkout main\ngit revert --no-edit {mergeCommit}\njq '{a}' file",
  owner: person,
  tested: true,
  by: person,
  at: "2026-03-14T14:30:00.000Z",
  remarks: [],
};
const undo = { text: "kubectl rollout undo deployment/shop", unset: [] };
const view = hotfixView({
  rollbackPlan: plan,
  proposedRollback: { ...hotfixView().proposedRollback, rollout_undo: [undo] },
});

test("R-RBK-01 the plan's commands are filled in with what became known, and its own braces stay", () => {
  expect(wayBack(view, "git_revert").commands).toEqual([
    { text: "git checkout main", unset: [] },
    { text: "git revert --no-edit {mergeCommit}", unset: ["mergeCommit"] },
    { text: "jq '{a}' file", unset: [] },
  ]);
  const later = { ...view, facts: { mergeCommit: "abcdef1" } };
  expect(wayBack(later, "git_revert").commands[1]).toEqual({
    text: "git revert --no-edit abcdef1",
    unset: [],
  });
});

test("R-RBK-01 another method than the plan's has its proposed commands", () => {
  expect(wayBack(view, "rollout_undo")).toEqual({ from: "proposal", commands: [undo] });
});
