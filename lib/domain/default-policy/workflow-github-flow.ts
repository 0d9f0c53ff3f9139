import type { Workflow } from "../hotfix-workflow";

/** GitHub Flow: a branch and an emergency pull request that is squashed onto main and deployed at once. */
export const githubFlow: Workflow = {
  key: "github_flow",
  label: "GitHub Flow",
  description:
    "A branch with an emergency pull request, squashed onto main, from where it deploys by itself.",
  smallFixesOnly: false,
  steps: [
    {
      key: "create_branch",
      purpose: "Create the fix branch off main",
      detail: [],
      commands: ["git checkout main", "git pull origin main", "git checkout -b {branch}"],
      expected: "You are on a new branch that starts at what main is now.",
      irreversible: null,
      production: false,
    },
    {
      key: "implement",
      purpose: "Implement and test the fix",
      detail: [
        "Change only what the incident needs.",
        "Add a test that fails without the fix, and run the suites.",
      ],
      commands: ["git add .", "git commit -m {commitMessage}", "git push origin {branch}"],
      expected: "The tests pass, and the branch with the fix is on the remote.",
      irreversible: null,
      production: false,
    },
    {
      key: "pull_request",
      purpose: "Open the emergency pull request",
      detail: ["Say in it what is broken, for whom, and how the change fixes it."],
      commands: [
        "gh pr create --base main --head {branch} --title {pullRequestTitle} --body {title} --reviewer engineering-team --label hotfix",
      ],
      expected: "The pull request is open with the label hotfix, and its reviewers are asked.",
      irreversible: null,
      production: false,
    },
    {
      key: "staging",
      purpose: "Deploy the branch to staging and run the smoke tests",
      detail: ["Check there that the problem itself is gone."],
      commands: ["./deploy.sh {branch} staging", "./smoke_tests.sh"],
      expected: "Staging runs the branch, the smoke tests pass, and the problem cannot be reproduced there.",
      irreversible: null,
      production: false,
    },
    {
      key: "merge",
      purpose: "Merge the pull request, which deploys it to production",
      detail: ["Watch the deployment that CI/CD starts."],
      commands: ["gh pr merge {branch} --squash"],
      expected: "The fix is one new commit on main, and its deployment starts.",
      irreversible:
        "It publishes the fix on main for everybody and starts the deployment; it can be reverted by a further commit, but not unpublished.",
      production: true,
    },
  ],
};
