import { type CommandFacts, type FilledCommand, fillCommand, type WorkflowKey } from "./hotfix-workflow";

/** How a hotfix is taken back (R-RBK-01). */
export const rollbackMethods = ["git_revert", "rollout_undo", "load_balancer", "feature_flag"] as const;
export type RollbackMethod = (typeof rollbackMethods)[number];

const carriedToDevelop = [
  "git checkout develop",
  "git pull origin develop",
  "git cherry-pick main",
  "git push origin develop",
];

function revert(workflow: WorkflowKey): string[] {
  if (workflow === "feature_flag") return [];
  // Git refuses to revert a merge without being told which parent was main.
  const merged = workflow === "git_flow";
  return [
    "git checkout main",
    "git pull origin main",
    `git revert ${merged ? "-m 1 " : ""}--no-edit {mergeCommit}`,
    "git push origin main",
    ...(merged ? carriedToDevelop : []),
  ];
}

function templates(method: RollbackMethod, workflow: WorkflowKey): string[] {
  switch (method) {
    case "git_revert":
      return revert(workflow);
    case "rollout_undo":
      return ["kubectl rollout undo deployment/{deployment}"];
    case "load_balancer":
      return [
        "aws elbv2 modify-listener --listener-arn {listenerArn} --default-actions Type=forward,TargetGroupArn={previousTargetGroupArn}",
      ];
    case "feature_flag":
      return [
        `curl --fail -X POST {flagEndpoint}/{flag}/${workflow === "feature_flag" ? "enable" : "disable"}`,
      ];
  }
}

/**
 * The commands proposed for taking a hotfix back, in the order in which they are run (R-RBK-01). `mergeCommit` is the commit on main
 * that brought the fix: the merge in Git Flow, whose revert is carried to develop too; the squash or the plain commit otherwise.
 * A flag that was turned off as the hotfix is turned on again, one that guards the fix is turned off. None where
 * there is no commit to revert: a hotfix by feature flag.
 */
export function rollbackCommands(
  method: RollbackMethod,
  workflow: WorkflowKey,
  facts: CommandFacts,
): FilledCommand[] {
  return templates(method, workflow).map((template) => fillCommand(template, facts));
}
