import type { TimerRule } from "../timer";

/** R-SLA-23 at P0 and P1 alike. */
export const announceResolution: TimerRule = {
  rule: "announce_resolution",
  label: "Announce the resolution",
  anchor: "resolved",
  due: "PT5M",
  remind: "PT5M",
  automatic: false,
  notify: ["incident_commander", "communications_lead"],
};

/** R-SLA-16 at P0 and P1 alike. */
export const reviewMeeting: TimerRule = {
  rule: "review_meeting",
  label: "Hold the review meeting",
  anchor: "resolved",
  notBefore: "PT24H",
  due: "PT48H",
  remind: "PT12H",
  automatic: false,
  notify: ["incident_commander"],
};

/** R-SLA-17 at P0 and P1 alike. */
export const watches: TimerRule[] = [
  {
    rule: "watch_30m",
    label: "Close the 30-minute watch",
    anchor: "deployed",
    due: "PT30M",
    remind: "PT5M",
    grace: "PT15M",
    automatic: false,
    notify: ["incident_commander", "on_call_engineer"],
  },
  {
    rule: "watch_24h",
    label: "Close the 24-hour watch",
    anchor: "deployed",
    due: "PT24H",
    remind: "PT5M",
    grace: "PT15M",
    automatic: false,
    notify: ["incident_commander", "on_call_engineer"],
  },
];
