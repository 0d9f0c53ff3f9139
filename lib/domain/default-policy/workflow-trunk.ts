import type { Workflow } from "../hotfix-workflow";

/** Trunk-based: a small fix committed straight to main, which deploys by itself. */
export const trunk: Workflow = {
  key: "trunk",
  label: "Trunk-based",
  description: "A small fix committed straight to main, from where it deploys by itself.",
  smallFixesOnly: true,
  steps: [
    {
      key: "update_main",
      purpose: "Start from what main is now",
      detail: [],
      commands: ["git checkout main", "git pull origin main"],
      expected: "You are on main, level with the remote.",
      irreversible: null,
      production: false,
    },
    {
      key: "implement",
      purpose: "Implement the fix, test it and commit it",
      detail: [
        "Change only what the incident needs: this way is for small fixes.",
        "Add a test that fails without the fix, and run the suites.",
      ],
      commands: ["git add .", "git commit -m {commitMessage}"],
      expected: "The tests pass, and your main is one commit ahead of the remote.",
      irreversible: null,
      production: false,
    },
    {
      key: "push",
      purpose: "Push main, which deploys it to production",
      detail: ["Watch the deployment that the push starts."],
      commands: ["git push origin main"],
      expected: "The remote accepts the commit, and the deployment starts.",
      irreversible:
        "It publishes the commit on main for everybody and starts the deployment; it can be reverted by a further commit, but not unpublished.",
      production: true,
    },
  ],
};
