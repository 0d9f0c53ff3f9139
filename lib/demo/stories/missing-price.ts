import type { Emergency } from "../story";

export const missingPrice: Emergency = {
  severity: "P1",
  begins: { daysAgo: 28, at: "16:20" },
  service: "mobile",
  title: "The apps crash at their start when a recommended article has no price",
  summary: "An article that is sold out for good has a null price, which the apps do not expect.",
  impact: "Both apps close themselves within a second for whom such an article is recommended.",
  users: "About a quarter of app users",
  pace: { declared: 20, acknowledged: 33, cause: 66, fixReady: 160, deployed: 196, resolved: 255 },
  seen: "Crash reports went from 20 to 3,400 an hour; all in PriceView.",
  suspected: "App version 9.4, which came out at noon.",
  cause: "Version 9.3 crashes as well: /recommendations has price null for four articles since 16:15.",
  acted: "Took 9.4 back to 10 % in both stores. Crashes go on.",
  decided: {
    what: "Leave articles without a price out on our side.",
    because: "An app release takes a day until it is on most phones.",
  },
  fix: {
    title: "Recommend only what has a price",
    workflow: "github_flow",
    author: "amara",
    message: "fix: recommend only what has a price",
    change: {
      path: "services/mobile/src/recommendations.ts",
      line: 30,
      before: ["export function recommended(articles: Article[]) {"],
      removed: ["  return articles.slice(0, 12);"],
      added: ["  return articles.filter(({ price }) => price !== null).slice(0, 12);"],
      test: {
        path: "services/mobile/src/recommendations.test.ts",
        added: [
          'test("an article without a price is never recommended", () => {',
          "  expect(recommended([soldOut, shoe])).toEqual([shoe]);",
          "});",
        ],
      },
    },
    rollback: { method: "rollout_undo", tested: true },
    verified: "Started both apps, 9.3 and 9.4, with an account that had crashed.",
  },
  restored: "Crash reports are at 25 an hour.",
  review: {
    root: "The price may be missing by contract since spring. The apps were written before, and no test of theirs has an article without a price.",
    well: "Mending it on the server reached all phones within minutes.",
    better: "The app release was blamed first because it was there; its number was not in the reports.",
    prevention: "The apps' tests run against answers in which everything that may be missing is missing.",
    factors: [{ key: "untested_change", note: "The contract changed, the apps' tests did not." }],
    whys: [
      "The apps crashed because a price was null.",
      "Articles that are sold out for good lost their price that afternoon.",
      "The contract allows it, and the apps never saw it.",
    ],
    items: [
      {
        title: "Test the apps with everything missing that may be missing",
        ...{ owner: "priya", type: "test", priority: "high", dueIn: 21 },
        criterion: "Version 9.3 fails the new test, the next version passes.",
      },
      {
        title: "Put the app version into crash alerts",
        ...{ owner: "jonas", type: "monitoring", dueIn: 10 },
        criterion: "An alert names the three most frequent versions.",
        done: { after: 9, evidence: "Seen in the alert of Thursday." },
      },
    ],
  },
};
