import { expect, test } from "vitest";
import { commandRemarks, rollbackRemarks } from "./rollback-remarks";

test("R-RBK-01 a merge that is not known yet is told, but neither blocks nor counts as a merge without -m", () => {
  const plan = "git checkout main\ngit revert --no-edit {mergeCommit}\ngit push origin main";
  expect(commandRemarks(plan)).toEqual([]);
  expect(rollbackRemarks(plan)).toMatchObject([{ line: 2, blocks: false }]);
});

test("R-RBK-01 any other value that is still to be filled in blocks, and what is wrong beside it is told as well", () => {
  const plan = "kubectl rollout undo deployment/{deployment}\ngit push --force origin main";
  const remarks = rollbackRemarks(plan);
  expect(remarks.map(({ line }) => line)).toEqual([1, 2]);
  expect(remarks[0]).toMatchObject({ blocks: true, message: expect.stringContaining("{deployment}") });
});
