import type { Workflow } from "../hotfix-workflow";

/** Feature-flag rollback: the broken feature is turned off by a call, and fixed properly later. */
export const featureFlag: Workflow = {
  key: "feature_flag",
  label: "Feature-flag rollback",
  description:
    "The broken feature is turned off by its flag, without a deployment; the proper fix comes later.",
  smallFixesOnly: false,
  steps: [
    {
      key: "disable",
      purpose: "Turn the feature off",
      detail: [],
      commands: ["curl --fail -X POST {flagEndpoint}/{flag}/disable"],
      expected: "The flag service answers without an error and shows the flag as off.",
      irreversible:
        "It turns the feature off for everybody at once; it can be turned on again, but whoever uses it now is interrupted.",
      production: true,
    },
    {
      key: "verify",
      purpose: "Verify that the problem is gone",
      detail: [
        "Try what was broken, with the feature off.",
        "Watch the error rate until it is back where it was before the incident.",
      ],
      commands: [],
      expected: "The problem does not appear any more, and nothing else stopped working.",
      irreversible: null,
      production: false,
    },
    {
      key: "plan_fix",
      purpose: "Plan the proper fix for a next deployment",
      detail: [
        "Give it an owner and a date, and say in it that the flag is turned on again when it is done.",
      ],
      commands: [],
      expected: "An action item for the proper fix exists.",
      irreversible: null,
      production: false,
    },
  ],
};
