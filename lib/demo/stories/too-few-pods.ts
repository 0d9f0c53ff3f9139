import type { Emergency } from "../story";

export const tooFewPods: Emergency = {
  severity: "P1",
  begins: { daysAgo: 24, at: "11:58" },
  service: "search",
  title: "Search is slow at noon: the pods may not become more",
  summary: "The limit of pods is reached, and every one of them is busy.",
  impact: "Search takes four seconds. Shoppers leave.",
  users: "All who search between 12:00 and 13:30",
  pace: { declared: 12, acknowledged: 25, cause: 41, fixReady: 130, deployed: 158, resolved: 215 },
  seen: "Search p95 4.3 s; the scaler asks for 31 pods and gets 24.",
  suspected: "The slow query of last month is back.",
  cause:
    "maxReplicas is 24 since the savings of spring, and a pod handles a third less since the new ranking.",
  acted: "Compared query times: each query is fine, there are too few pods for them.",
  decided: {
    what: "Raise the limit to 40 today and measure the ranking's cost this week.",
    because: "The ranking brings sales; switching it off at noon costs more than sixteen pods.",
  },
  fix: {
    title: "Let search grow to forty pods",
    workflow: "trunk",
    author: "jonas",
    message: "fix: let search grow to forty pods",
    change: {
      path: "infrastructure/search/scaling.ts",
      line: 7,
      before: ["export const scaling = {", "  minReplicas: 8,"],
      removed: ["  maxReplicas: 24,"],
      added: ["  maxReplicas: 40,"],
      test: {
        path: "infrastructure/search/scaling.test.ts",
        added: [
          'test("the limit leaves a third above the highest day", () => {',
          "  expect(scaling.maxReplicas).toBeGreaterThan(highestDay * 1.3);",
          "});",
        ],
      },
    },
    rollback: { method: "git_revert", tested: true },
    verified: "33 pods run, p95 is at 380 ms.",
  },
  restored: "p95 below 400 ms over the rest of the noon peak.",
  review: {
    root: "The limit of pods was set from the load of spring. The new ranking raised the cost of a search by half, and nobody compared the two.",
    well: "It was clear within fifteen minutes that no query was to blame.",
    better: "Reaching the limit is a warning that nobody is paged for.",
    prevention: "The limit is computed from the highest day, and reaching 80 % of it pages.",
    factors: [{ key: "capacity", note: "24 pods, 31 needed." }],
    whys: [
      "Search was slow because there were too few pods.",
      "The limit dated from before the new ranking.",
      "The ranking was measured for quality, not for cost.",
    ],
    items: [
      {
        title: "Page at 80 % of the limit of pods",
        ...{ owner: "jonas", type: "monitoring", dueIn: 19 },
        criterion: "A limit lowered on staging pages before it is reached.",
      },
      {
        title: "Measure what a change of ranking costs before it ships",
        ...{ owner: "ines", type: "process", dueIn: 40 },
        criterion: "The next ranking has its cost a search in the pull request.",
      },
    ],
  },
};
