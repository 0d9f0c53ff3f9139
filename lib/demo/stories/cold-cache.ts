import type { Emergency } from "../story";

export const coldCache: Emergency = {
  severity: "P1",
  begins: { daysAgo: 79, at: "08:00" },
  service: "search",
  title: "Category pages take eight seconds after the cache was emptied",
  summary: "All pods compute the same pages at once, and each of them asks the database for everything.",
  impact: "Category pages are slow or fail; search works.",
  users: "A third of all visits",
  pace: { declared: 14, acknowledged: 21, cause: 44, fixReady: 170, deployed: 205, resolved: 262 },
  seen: "Median of category pages 8.1 s; database at 95 % with one statement 900 times at once.",
  suspected: "The price import of 07:45 locks the catalogue.",
  cause:
    "The release at 08:00 changed the cache's prefix, so every entry was cold. 900 requests compute the same twelve pages.",
  acted: "Paused the price import. No change.",
  decided: {
    what: "Let one request compute a page while the others wait for it.",
    because: "Warming by hand helps today, but every release that touches the prefix does this again.",
  },
  fix: {
    title: "Compute a cold page once for all who ask",
    workflow: "github_flow",
    author: "jonas",
    message: "fix: compute a cold page once for all who ask",
    change: {
      path: "services/catalogue/src/cache/page-cache.ts",
      line: 18,
      before: [
        "export async function cached(key: string, make: () => Promise<Page>) {",
        "  const known = await store.get(key);",
      ],
      removed: ["  return known ?? keep(key, await make());"],
      added: ["  return known ?? flights.once(key, async () => keep(key, await make()));"],
      test: {
        path: "services/catalogue/src/cache/page-cache.test.ts",
        added: [
          'test("a hundred requests for a cold page make it once", async () => {',
          "  await Promise.all(Array.from({ length: 100 }, () => cached(key, make)));",
          "  expect(make).toHaveBeenCalledTimes(1);",
          "});",
        ],
      },
    },
    rollback: { method: "rollout_undo", tested: true },
    verified:
      "With the cache emptied on the canary, each page was computed once, and the slowest answer took 700 ms.",
  },
  restored: "Median 90 ms for twenty minutes.",
  review: {
    root: "A cold entry is computed by everybody who misses it. The prefix of the cache holds the release's number since July, so each release begins cold, and this one met the busiest hour of the morning.",
    well: "The statement that ran 900 times named the page at once.",
    better: "Cold starts were seen in July and taken for the price of a release.",
    prevention:
      "One computation a page, and a release warms the hundred most visited pages before it takes traffic.",
    factors: [
      { key: "capacity", note: "One page costs 300 ms of database; 900 at a time are too many." },
      { label: "A known weakness was accepted and forgotten", note: "Noted in July, without an owner." },
    ],
    whys: [
      "Pages were slow because the database was busy.",
      "It computed the same twelve pages hundreds of times.",
      "Nothing keeps two requests from computing the same page.",
      "The cache was new in July, and its cold start was never tried under load.",
    ],
    items: [
      {
        title: "Warm the most visited pages before a release takes traffic",
        ...{ owner: "jonas", type: "tooling", dueIn: 30 },
        criterion: "The first minute after a release is no slower than the one before.",
        done: { after: 33, evidence: "Median of the first minute: 95 ms, before: 92 ms." },
      },
      {
        title: "Try a cold start in the monthly load test",
        ...{ owner: "amara", type: "test", dueIn: 28 },
        criterion: "The report of the load test has a line for the cold start.",
        done: { after: 26, evidence: "First line in the report of last month." },
      },
    ],
  },
};
