import type { Workflow } from "../hotfix-workflow";

/** Git Flow: a branch off main that is merged to main with a tag and back to develop. */
export const gitFlow: Workflow = {
  key: "git_flow",
  label: "Git Flow",
  description: "A branch off main, merged to main with a new tag and merged back to develop.",
  smallFixesOnly: false,
  steps: [
    {
      key: "create_branch",
      purpose: "Create the hotfix branch off main",
      detail: [],
      commands: ["git checkout main", "git pull origin main", "git checkout -b {branch}"],
      expected: "You are on a new branch that starts at what main is now.",
      irreversible: null,
      production: false,
    },
    {
      key: "implement",
      purpose: "Implement the fix and raise the patch version",
      detail: [
        "Change only what the incident needs.",
        "Add a test that fails without the fix, so that the problem does not come back.",
      ],
      commands: [
        "git add .",
        "git commit -m {commitMessage}",
        "echo {version} > VERSION",
        "git add VERSION",
        "git commit -m {versionMessage}",
      ],
      expected: "The branch is two commits ahead of main: the fix with its test, and the new version.",
      irreversible: null,
      production: false,
    },
    {
      key: "test",
      purpose: "Test the fix",
      detail: [
        "Run the suites and scans that the project has.",
        "Try the affected function by hand.",
        "Ask for a security review where the change touches security.",
      ],
      commands: ["npm test", "python -m pytest", "npm audit", "bandit -r src/"],
      expected: "The tests pass, and the scans find nothing new.",
      irreversible: null,
      production: false,
    },
    {
      key: "staging",
      purpose: "Deploy the branch to staging",
      detail: ["Let CI/CD deploy the branch to staging and check there that the problem is gone."],
      commands: ["git push origin {branch}"],
      expected: "Staging runs the branch, and the problem cannot be reproduced there.",
      irreversible: null,
      production: false,
    },
    {
      key: "merge",
      purpose: "Merge the fix to main and tag the release",
      detail: [
        "Nothing leaves your machine yet.",
        "If main has moved on since the branch was made, bring it into the branch first and test again.",
      ],
      commands: [
        "git checkout main",
        "git merge --no-ff --no-edit {branch}",
        "git tag -a {tag} -m {tagMessage}",
      ],
      expected: "The newest commit on your main is a merge that carries the tag.",
      irreversible: null,
      production: false,
    },
    {
      key: "push",
      purpose: "Push main and the tag to production",
      detail: ["Watch the deployment that the push starts."],
      commands: ["git push --atomic origin main {tag}"],
      expected: "The remote accepts main and the tag together, and the deployment starts.",
      irreversible:
        "It publishes the merge and its tag for everybody and starts the release; it can be reverted by a further commit, but not unpublished.",
      production: true,
    },
    {
      key: "merge_back",
      purpose: "Merge the fix back to develop",
      detail: ["Where develop has a version of its own, keep that one when the merge asks."],
      commands: [
        "git checkout develop",
        "git pull origin develop",
        "git merge --no-ff --no-edit {branch}",
        "git push origin develop",
      ],
      expected: "develop holds the fix, so the next regular release does not lose it.",
      irreversible:
        "It publishes the merge on develop for everybody; it can be reverted by a further commit, but not unpublished.",
      production: false,
    },
    {
      key: "clean_up",
      purpose: "Delete the hotfix branch",
      detail: [],
      commands: ["git branch -d {branch}", "git push origin --delete {branch}"],
      expected: "The branch is gone here and on the remote; its commits stay in main and develop.",
      irreversible:
        "It deletes the branch on the remote for everybody, with whatever was pushed to it and not merged.",
      production: false,
    },
  ],
};
