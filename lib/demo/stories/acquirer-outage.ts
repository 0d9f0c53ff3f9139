import type { Emergency } from "../story";

export const acquirerOutage: Emergency = {
  severity: "P0",
  begins: { daysAgo: 16, at: "19:40" },
  service: "payments",
  title: "The acquirer is down, and no card payment is taken",
  summary: "The acquirer's European region has failed. Our second acquirer is set up but not in use.",
  impact: "Every card payment ends with “try again later”.",
  users: "All who pay by card: nine of ten orders",
  pace: { declared: 3, acknowledged: 5, cause: 11, fixReady: 31, deployed: 49, resolved: 150 },
  seen: "Authorisations at 0 %; the acquirer answers 504 from both of its addresses.",
  suspected: "Our egress: a firewall change was made at 19:30.",
  cause: "The acquirer's desk confirms an outage of their European region, without an estimate.",
  acted: "Reached the acquirer from another network: 504 as well, so it is not our egress.",
  decided: {
    what: "Switch to the second acquirer by its flag, although its fees are higher.",
    because: "They give no estimate, and the flag was tried in the exercise of last month.",
  },
  fix: {
    title: "Route card payments to the second acquirer",
    workflow: "feature_flag",
    author: "jonas",
    flag: "acquirer-primary",
    message: "acquirer-primary: off. Card payments go to the second acquirer until the first one is back.",
    rollback: { method: "feature_flag", tested: true },
    verified: "Card payments go through at the second acquirer: 94 % authorised over five minutes.",
  },
  restored: "Orders are at the level of the evening before.",
  review: {
    root: "We depend on one acquirer at a time, and the change-over is made by a person. The outage itself lay outside our reach.",
    well: "The exercise of last month made the change-over a matter of minutes.",
    better: "The flag needs a person and two approvals. A rule could do it within a minute.",
    prevention: "The gateway changes over by itself after three minutes without an authorisation.",
    factors: [{ key: "dependency_failed", note: "Their region, all of it, for two hours." }],
    whys: [
      "Payments failed because the acquirer was down.",
      "The second one was not used until a person switched.",
      "The rule that would switch was put off, because false alarms were feared.",
    ],
    items: [
      {
        title: "Change over to the second acquirer by a rule",
        ...{ owner: "amara", type: "tooling", priority: "high", dueIn: 12 },
        criterion:
          "With the first acquirer blocked on staging, payments go through again within three minutes.",
      },
      {
        title: "Agree with finance on the higher fees of a change-over",
        ...{ owner: "priya", type: "process", dueIn: 11 },
        criterion: "Finance has said in writing up to which amount nobody is asked.",
        done: { after: 9, evidence: "Agreed up to 20,000 a day, in the minutes of Tuesday." },
      },
    ],
  },
};
