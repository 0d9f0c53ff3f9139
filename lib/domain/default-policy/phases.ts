import type { PolicyPhase } from "../policy";

/** The phases of the response with their target windows and checklists (R-INC-01 to 07). */
export const phases: PolicyPhase[] = [
  {
    key: "detection",
    label: "Detection and assessment",
    target: { kind: "window", from: "PT0S", to: "PT5M" },
    steps: [
      { key: "assess_severity", label: "Assess the severity" },
      { key: "decide_hotfix", label: "Decide whether a hotfix is needed" },
      { key: "note_detection", label: "Note what detected it: an alert or a user's report" },
    ],
  },
  {
    key: "assembly",
    label: "Team assembly",
    target: { kind: "window", from: "PT5M", to: "PT10M" },
    steps: [
      { key: "page_on_call", label: "Page the on-call engineer" },
      { key: "assemble_team", label: "Assemble the response team" },
      { key: "open_channel", label: "Open the incident's channel" },
    ],
  },
  {
    key: "response",
    label: "Initial response",
    target: { kind: "window", from: "PT10M", to: "PT30M" },
    steps: [
      { key: "open_record", label: "Open the incident's record" },
      { key: "investigate", label: "Start looking for the root cause" },
      { key: "mitigate", label: "Mitigate at once where possible" },
    ],
  },
  {
    key: "development",
    label: "Hotfix development",
    target: { kind: "window", from: "PT30M", to: "PT2H" },
    steps: [
      { key: "branch", label: "Create the hotfix branch" },
      { key: "minimal_fix", label: "Make the smallest change that fixes it" },
      { key: "isolated_test", label: "Test the fix in isolation" },
    ],
  },
  {
    key: "deployment",
    label: "Deployment",
    target: { kind: "length", from: "PT15M", to: "PT30M" },
    steps: [
      { key: "staging", label: "Deploy to staging and validate" },
      { key: "production", label: "Deploy to production" },
      { key: "watch", label: "Watch that it takes effect" },
    ],
  },
  {
    key: "verification",
    label: "Verification",
    target: { kind: "length", from: "PT15M", to: "PT30M" },
    steps: [
      { key: "confirm_resolved", label: "Confirm that the problem is gone" },
      { key: "watch_stability", label: "Watch that the system stays stable" },
      { key: "tell_stakeholders", label: "Tell the stakeholders" },
    ],
  },
];
