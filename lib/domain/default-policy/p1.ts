import { automatedChecks, manualChecks } from "../check-keys";
import type { SeverityPolicy } from "../policy";
import type { TimerRule } from "../timer";
import { announceResolution, reviewMeeting, watches } from "./after-the-fix";

const timers: TimerRule[] = [
  {
    rule: "notify_on_call",
    label: "Notify the on-call engineer",
    anchor: "declared",
    due: "PT30M",
    automatic: true,
    notify: ["on_call_engineer"],
  },
  {
    rule: "notify_stakeholders",
    label: "Notify stakeholders",
    anchor: "declared",
    due: "PT1H",
    remind: "PT15M",
    automatic: false,
    notify: ["incident_commander", "communications_lead"],
  },
  {
    rule: "escalate_engineering_lead",
    label: "Escalate to the engineering lead",
    anchor: "declared",
    due: "PT2H",
    automatic: true,
    notify: ["engineering_lead"],
  },
  {
    rule: "fix_deployed",
    label: "Fix deployed",
    anchor: "started",
    due: "PT24H",
    warnAt: [0.5, 0.75, 0.9],
    automatic: false,
    notify: ["incident_commander", "engineering_lead"],
  },
  {
    rule: "status_update",
    label: "Update product and business stakeholders",
    anchor: "declared",
    due: "PT24H",
    repeat: "PT24H",
    remind: "PT1H",
    automatic: false,
    notify: ["incident_commander"],
  },
  announceResolution,
  {
    rule: "review_published",
    label: "Publish the root-cause analysis",
    anchor: "resolved",
    due: "PT48H",
    warnAt: [0.5, 0.75, 0.9],
    automatic: false,
    notify: ["incident_commander", "engineering_lead"],
    rootCause: true,
  },
  reviewMeeting,
  ...watches,
];

/** P1 High: R-SLA-08 to 13, 16, 17 and 23; R-APR-01; R-TST-02. */
export const p1: SeverityPolicy = {
  label: "High",
  definition: "Something essential is broken for a significant share of users.",
  examples: [
    "A core workflow cannot be completed at all",
    "More than half of the payments fail",
    "Every search comes back empty",
    "The mobile app crashes when it starts",
    "Main API endpoints answer with 500 errors",
  ],
  hotfixRequired: true,
  approverRoles: ["engineering_lead", "product_manager"],
  verbalApproval: false,
  bypassAllowed: false,
  requiredChecks: [...automatedChecks, ...manualChecks, "issue_verified"],
  skippableChecks: false,
  scopeBudget: { files: 10, lines: 250, directories: 3 },
  timers,
};
