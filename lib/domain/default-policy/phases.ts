import type { PolicyPhase } from "../policy";

/** The phases of the response with their target windows and checklists (R-INC-01 to 07), and what enters and ticks them by itself. */
export const phases: PolicyPhase[] = [
  {
    key: "detection",
    label: "Detection and assessment",
    target: { kind: "window", from: "PT0S", to: "PT5M" },
    enteredBy: ["detected", "declared"],
    steps: [
      { key: "assess_severity", label: "Assess the severity", tickedBy: ["declared"] },
      { key: "decide_hotfix", label: "Decide whether a hotfix is needed", tickedBy: ["hotfix_begun"] },
      {
        key: "note_detection",
        label: "Note what detected it: an alert or a user's report",
        tickedBy: ["detected"],
      },
    ],
  },
  {
    key: "assembly",
    label: "Team assembly",
    target: { kind: "window", from: "PT5M", to: "PT10M" },
    enteredBy: ["paged", "acknowledged"],
    steps: [
      { key: "page_on_call", label: "Page the on-call engineer", tickedBy: ["paged", "acknowledged"] },
      { key: "assemble_team", label: "Assemble the response team", tickedBy: ["assembled"] },
      { key: "open_channel", label: "Open the incident's channel" },
    ],
  },
  {
    key: "response",
    label: "Initial response",
    target: { kind: "window", from: "PT10M", to: "PT30M" },
    enteredBy: ["assembled", "first_entry"],
    steps: [
      { key: "open_record", label: "Open the incident's record", tickedBy: ["declared"] },
      {
        key: "investigate",
        label: "Start looking for the root cause",
        tickedBy: ["first_entry", "identified", "cause_identified"],
      },
      { key: "mitigate", label: "Mitigate at once where possible", tickedBy: ["restored"] },
    ],
  },
  {
    key: "development",
    label: "Hotfix development",
    target: { kind: "window", from: "PT30M", to: "PT2H" },
    enteredBy: ["identified", "cause_identified", "fixing", "hotfix_begun"],
    steps: [
      { key: "branch", label: "Create the hotfix branch", tickedBy: ["hotfix_branched", "hotfix_revised"] },
      {
        key: "minimal_fix",
        label: "Make the smallest change that fixes it",
        tickedBy: ["fix_developed", "hotfix_revised"],
      },
      { key: "isolated_test", label: "Test the fix in isolation", tickedBy: ["hotfix_tested"] },
    ],
  },
  {
    key: "deployment",
    label: "Deployment",
    target: { kind: "length", from: "PT15M", to: "PT30M" },
    enteredBy: ["fix_developed", "hotfix_staged", "hotfix_deploying"],
    steps: [
      { key: "staging", label: "Deploy to staging and validate", tickedBy: ["hotfix_staged"] },
      { key: "production", label: "Deploy to production", tickedBy: ["deployed"] },
      { key: "watch", label: "Watch that it takes effect", tickedBy: ["monitoring"] },
    ],
  },
  {
    key: "verification",
    label: "Verification",
    target: { kind: "length", from: "PT15M", to: "PT30M" },
    enteredBy: ["deployed", "monitoring", "restored"],
    steps: [
      {
        key: "confirm_resolved",
        label: "Confirm that the problem is gone",
        tickedBy: ["restored", "resolved", "hotfix_verified"],
      },
      { key: "watch_stability", label: "Watch that the system stays stable", tickedBy: ["watch_closed"] },
      { key: "tell_stakeholders", label: "Tell the stakeholders", tickedBy: ["stakeholders_told"] },
    ],
  },
];
