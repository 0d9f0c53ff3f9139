import type { TimerRule } from "../timer";

/**
 * The rules that hold at every level and count from a given moment: the next update that a message promised, the written
 * confirmation of an approval by word of mouth, and an action item's date (R-SLA-18), whose reminders go to its owner.
 */
export const anyLevelTimers: TimerRule[] = [
  {
    rule: "promised_update",
    label: "Send the promised update",
    anchor: "given",
    due: null,
    remind: "PT5M",
    automatic: false,
    notify: ["incident_commander", "communications_lead"],
  },
  {
    rule: "verbal_confirmation",
    label: "Confirm the verbal approval in writing",
    anchor: "given",
    due: "PT24H",
    // Four of the twenty-four hours.
    warnAt: [1 / 6],
    remind: "PT4H",
    automatic: false,
    notify: ["engineering_lead", "on_call_manager"],
  },
  {
    rule: "action_item",
    label: "Finish the action item",
    anchor: "given",
    due: null,
    warnAt: [0.5, 0.9],
    remind: "PT24H",
    automatic: false,
    notify: [],
  },
];
