import type { Placeholder, WorkflowStep } from "./hotfix-workflow";

/** What each placeholder is filled in with, as it stands beside its name. */
export const placeholderLabels: Record<Placeholder, string> = {
  branch: "the branch of the hotfix",
  slug: "the title as a short name for branches and files",
  title: "the title of the hotfix",
  currentVersion: "the version in production",
  version: "the next patch version",
  tag: "the tag of the next version, with its v",
  commitMessage: "the message of the commit that fixes it",
  versionMessage: "the message of the commit that raises the version",
  tagMessage: "the message of the tag",
  pullRequestTitle: "the title of the pull request",
  repository: "the repository of the hotfix",
  flag: "the name of the feature flag",
  flagEndpoint: "the address under which the flag service has its flags",
  mergeCommit: "the commit on main that brought the fix",
  deployment: "the name of the deployment",
  listenerArn: "the listener of the load balancer",
  previousTargetGroupArn: "the target group that the load balancer sent to before",
};

/** What sets a step apart, in words that follow its purpose; empty for most. */
export function stepMarks(step: Pick<WorkflowStep, "production" | "irreversible">): string[] {
  return [
    ...(step.production ? ["changes production"] : []),
    ...(step.irreversible === null ? [] : ["cannot be taken back"]),
  ];
}
