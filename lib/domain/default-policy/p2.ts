import type { SeverityPolicy } from "../policy";
import type { TimerRule } from "../timer";

const timers: TimerRule[] = [
  {
    rule: "fix_in_release",
    label: "Fix in the next regular release",
    anchor: "given",
    due: null,
    remind: "PT24H",
    automatic: false,
    notify: ["incident_commander"],
  },
  {
    rule: "link_backlog",
    label: "Link the backlog item, the planned release and its release note",
    anchor: "given",
    due: null,
    automatic: false,
    notify: ["incident_commander"],
  },
];

/** P2 Medium: R-SLA-14 and 15; R-APR-01; R-TST-02 asks for the pull request's own test suites. */
export const p2: SeverityPolicy = {
  label: "Medium",
  definition: "Something that is not critical misbehaves, and few users feel it.",
  examples: [
    "A visual flaw spoils a page but not its use",
    "An optional feature does not work as it should",
    "Slowness outside the core workflows",
    "Small inconsistencies between API answers",
    "Wrong figures in a report or in analytics",
  ],
  hotfixRequired: false,
  approverRoles: ["reviewer"],
  verbalApproval: false,
  bypassAllowed: false,
  requiredChecks: ["unit_suites"],
  skippableChecks: false,
  scopeBudget: { files: 30, lines: 800, directories: 8 },
  timers,
};
