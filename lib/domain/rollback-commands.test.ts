import { expect, test } from "vitest";
import { workflowKeys } from "./hotfix-workflow";
import { rollbackCommands } from "./rollback-commands";

const mergeCommit = "8f0d7c1a5d2f4a0b9c3e6d7f8a1b2c3d4e5f6a7b";
const texts = (...args: Parameters<typeof rollbackCommands>) =>
  rollbackCommands(...args).map((command) => command.text);

test("R-RBK-01 a merge is reverted against its first parent, and in Git Flow on develop too", () => {
  expect(texts("git_revert", "git_flow", { mergeCommit })).toEqual([
    "git checkout main",
    "git pull origin main",
    `git revert -m 1 --no-edit ${mergeCommit}`,
    "git push origin main",
    "git checkout develop",
    "git pull origin develop",
    "git cherry-pick main",
    "git push origin develop",
  ]);
});

test("R-RBK-01 a squash or a plain commit is reverted without a parent", () => {
  for (const workflow of ["github_flow", "trunk"] as const) {
    expect(texts("git_revert", workflow, { mergeCommit })).toEqual([
      "git checkout main",
      "git pull origin main",
      `git revert --no-edit ${mergeCommit}`,
      "git push origin main",
    ]);
  }
});

test("R-RBK-01 what is not known yet stands open", () => {
  expect(rollbackCommands("git_revert", "trunk", {})[2]).toEqual({
    text: "git revert --no-edit {mergeCommit}",
    unset: ["mergeCommit"],
  });
});

test("R-RBK-01 there is no commit to revert where a flag was turned off", () => {
  expect(texts("git_revert", "feature_flag", { mergeCommit })).toEqual([]);
});

test("R-RBK-01 containers and the load balancer go back to what ran before", () => {
  const arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012";
  const facts = {
    deployment: "app",
    listenerArn: `${arn}:listener/app/web/1/2`,
    previousTargetGroupArn: `${arn}:targetgroup/blue/3`,
  };
  for (const workflow of workflowKeys) {
    expect(texts("rollout_undo", workflow, facts)).toEqual(["kubectl rollout undo deployment/app"]);
    expect(texts("load_balancer", workflow, facts)).toEqual([
      `aws elbv2 modify-listener --listener-arn ${arn}:listener/app/web/1/2 --default-actions Type=forward,TargetGroupArn=${arn}:targetgroup/blue/3`,
    ]);
  }
});

test("R-RBK-01 a flag that was turned off is turned on again, one that guards the fix is turned off", () => {
  const facts = { flag: "new-search", flagEndpoint: "https://flags.example.org/api" };
  const call = (workflow: (typeof workflowKeys)[number]) => texts("feature_flag", workflow, facts)[0];
  expect(call("feature_flag")).toBe("curl --fail -X POST https://flags.example.org/api/new-search/enable");
  expect(call("trunk")).toBe("curl --fail -X POST https://flags.example.org/api/new-search/disable");
});
