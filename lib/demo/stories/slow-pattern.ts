import type { Emergency } from "../story";

export const slowPattern: Emergency = {
  severity: "P0",
  begins: { daysAgo: 66, at: "18:11" },
  service: "search",
  title: "Search pins every processor: one query sends the parser round in circles",
  summary: "A new pattern for sizes backtracks on long words; each such query holds a core for a minute.",
  impact: "Search and the category pages answer 502. The front page is served from the cache.",
  users: "Everybody who looks for anything, about 8,000 at a time",
  pace: { declared: 5, acknowledged: 6, cause: 22, fixReady: 50, deployed: 68, resolved: 110 },
  seen: "All search pods at 100 % CPU at once; 502 from the edge for 90 % of searches.",
  suspected: "A crawler: requests doubled at 18:08, most from one network.",
  cause:
    "A profile of a busy pod shows 98 % in RegExp.exec of the size pattern. “aaaaaaaaaaaaaaaaaaaaaaaa!” takes 61 s on a laptop.",
  acted: "Blocked the crawler at the edge. Pods stay busy: what they hold on to does not end.",
  decided: {
    what: "Replace the pattern by one without nested repetition rather than switch sizes off.",
    because: "A third of all searches names a size, and the new pattern is two lines with a test.",
  },
  fix: {
    title: "Read sizes without backtracking",
    workflow: "trunk",
    author: "amara",
    message: "fix: read sizes without backtracking",
    change: {
      path: "services/search/src/query/size-pattern.ts",
      line: 9,
      before: ["/** Sizes as shoppers type them: 42, 42.5, XL, 32/34. */"],
      removed: ["export const sizePattern = /^((\\w+\\/?)+)+$/;"],
      added: ["export const sizePattern = /^\\w{1,5}(?:[./]\\w{1,4})?$/;"],
      test: {
        path: "services/search/src/query/size-pattern.test.ts",
        added: [
          'test("a word of 10,000 letters is refused within a millisecond", () => {',
          "  expect(timed(() => sizePattern.test(longWord))).toBeLessThan(1);",
          "});",
        ],
      },
    },
    rollback: { method: "git_revert", tested: true },
    verified: "The query that took a minute is answered in 30 ms, and all pods are below 35 % CPU.",
  },
  restored: "Share of searches that are answered is back at 99.9 %.",
  review: {
    root: "The pattern for sizes nests two repetitions, so a long word that does not match is tried in exponentially many ways. It passed its tests, which hold only words that match.",
    well: "The processor profile was taken before anything was restarted, so the cause was seen and not guessed.",
    better: "Half of the time went into the crawler, which was there but harmless.",
    prevention:
      "Patterns run in an engine without backtracking, and a query has 200 ms before it is given up.",
    factors: [
      { key: "untested_change", note: "No test had a word that does not match." },
      { key: "no_staged_rollout", note: "Synonyms and patterns reach all pods within a minute." },
    ],
    whys: [
      "Pods did not answer because their processors were busy for minutes.",
      "One pattern needs exponential time for some words.",
      "The linter that refuses such patterns does not look at the search package.",
    ],
    items: [
      {
        title: "Turn the linter against nested repetition on for every package",
        ...{ owner: "amara", type: "test", priority: "high", dueIn: 5 },
        criterion: "The old pattern is refused by the pipeline.",
        done: {
          after: 3,
          evidence: "Pipeline run 5120 refuses the old pattern; two more were found and replaced.",
        },
      },
      {
        title: "Give a search query a limit of 200 ms",
        ...{ owner: "jonas", type: "tooling", dueIn: 25 },
        criterion: "A query that sleeps for a second is answered with an empty page and counted.",
        done: { after: 21, evidence: "Limit live; the counter shows 3 given-up queries a day." },
      },
    ],
  },
};
