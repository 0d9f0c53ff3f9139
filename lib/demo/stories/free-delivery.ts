import type { Emergency } from "../story";

export const freeDelivery: Emergency = {
  severity: "P1",
  begins: { daysAgo: 62, at: "12:40" },
  service: "checkout",
  title: "Delivery is free for everybody: a flag meant for one country is on for all",
  summary: "The free delivery of the Dutch anniversary shows, and counts, everywhere.",
  impact: "Every order is charged too little, about 4.90 each.",
  users: "All who order; 5,200 orders until it was off",
  pace: { declared: 35, acknowledged: 44, cause: 58, fixReady: 100, deployed: 128, resolved: 190 },
  seen: "Finance: delivery income of the last half hour is zero.",
  suspected: "The price import dropped the delivery table.",
  cause:
    "The rule of flag free-delivery-nl has no country: it was copied from a rule for staff and its condition removed.",
  acted: "Looked at the delivery table: complete and unchanged.",
  decided: {
    what: "Switch the flag off for all and tell the Dutch team; honour the orders that were placed.",
    because:
      "The anniversary can start an hour late, and asking shoppers for 4.90 afterwards costs more trust than money.",
  },
  fix: {
    title: "Switch free delivery off until its rule has a country",
    workflow: "feature_flag",
    author: "amara",
    flag: "free-delivery-nl",
    message: "free-delivery-nl: off everywhere.",
    rollback: { method: "feature_flag", tested: true },
    verified: "Test baskets in four countries are charged for delivery again.",
  },
  restored: "Delivery income is back at the usual 420 a minute.",
  review: {
    root: "A flag's rule without a condition holds for everybody. The editor shows such a rule in the same way as one with a condition, and nobody else looks at a change of a flag.",
    well: "Finance rang within half an hour and knew the exact minute.",
    better: "We had no figure of our own that would have shown it.",
    prevention: "Rules without a condition ask for a second person. Income of delivery has an alert.",
    factors: [
      { key: "configuration_unchecked", note: "A rule without a condition was saved like any other." },
      { key: "missing_alert", note: "Income is watched by finance, once in half an hour." },
    ],
    whys: [
      "Delivery was free because the flag was on for everybody.",
      "Its rule had lost its country.",
      "Rules are copied, since the editor has no templates.",
    ],
    items: [
      {
        title: "Ask for a second person where a rule holds for everybody",
        ...{ owner: "priya", type: "process", dueIn: 20 },
        criterion: "A rule without a condition cannot be saved by one person alone.",
        done: { after: 18, evidence: "Switched on in the flag service for all production rules." },
      },
      {
        title: "Alert when delivery income falls by half within ten minutes",
        ...{ owner: "jonas", type: "monitoring", dueIn: 15 },
        criterion: "A replay of the day raises the alert at 12:50.",
        done: { after: 13, evidence: "The replay alerts at 12:49." },
      },
    ],
  },
};
