import { checkKeys } from "../check-keys";
import type { SeverityPolicy } from "../policy";
import type { TimerRule } from "../timer";
import { announceResolution, reviewMeeting, watches } from "./after-the-fix";

const timers: TimerRule[] = [
  {
    rule: "page_on_call",
    label: "Page the on-call engineer",
    anchor: "declared",
    due: "PT0S",
    // Answered within five minutes, the page was in time: nobody acknowledges in the second of the declaration.
    grace: "PT5M",
    automatic: true,
    notify: ["on_call_engineer"],
  },
  {
    rule: "escalate_engineering_lead",
    label: "Escalate to the engineering lead",
    anchor: "declared",
    due: "PT15M",
    automatic: true,
    notify: ["engineering_lead"],
  },
  {
    rule: "notify_stakeholders",
    label: "Alert all stakeholders",
    anchor: "declared",
    due: "PT0S",
    remind: "PT5M",
    automatic: false,
    notify: ["incident_commander", "communications_lead"],
  },
  {
    rule: "fix_deployed",
    label: "Fix deployed",
    anchor: "started",
    due: "PT2H",
    warnAt: [0.5, 0.75, 0.9],
    automatic: false,
    notify: ["incident_commander", "engineering_lead"],
  },
  {
    rule: "status_update",
    label: "Send a status update",
    anchor: "declared",
    due: "PT15M",
    repeat: "PT15M",
    remind: "PT5M",
    automatic: false,
    notify: ["incident_commander"],
  },
  {
    rule: "notify_executives",
    label: "Tell the CEO and CTO",
    anchor: "started",
    due: "PT4H",
    automatic: true,
    notify: ["executive"],
  },
  announceResolution,
  {
    rule: "review_published",
    label: "Publish the post-incident review",
    anchor: "resolved",
    due: "PT24H",
    warnAt: [0.5, 0.75, 0.9],
    automatic: false,
    notify: ["incident_commander", "engineering_lead"],
  },
  reviewMeeting,
  ...watches,
];

/** P0 Critical: R-SLA-01 to 07, 16, 17 and 23; R-APR-01; R-TST-02. */
export const p0: SeverityPolicy = {
  label: "Critical",
  definition:
    "Production is down for everybody, data is being damaged, or a security breach reaches all users.",
  examples: [
    "Servers have crashed and no user can get in",
    "A corrupted database is losing data",
    "Attackers are exploiting a vulnerability right now",
    "No payment goes through at all",
    "Sign-in has failed and nobody can log in",
  ],
  hotfixRequired: true,
  approverRoles: ["engineering_lead", "on_call_manager"],
  verbalApproval: true,
  bypassAllowed: true,
  requiredChecks: [...checkKeys],
  skippableChecks: true,
  scopeBudget: { files: 5, lines: 100, directories: 2 },
  timers,
};
