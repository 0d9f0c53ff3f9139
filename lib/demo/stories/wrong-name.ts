import type { Emergency } from "../story";

export const wrongName: Emergency = {
  severity: "P0",
  begins: { daysAgo: 58, at: "09:47" },
  service: "mobile",
  title: "The apps cannot reach us: the API host name points into nothing",
  summary: "The record of the API's name was replaced by one that names a load balancer which was deleted.",
  impact: "Both apps show “no connection”. The website works.",
  users: "All app users, about 60 % of today's visits",
  pace: { declared: 5, acknowledged: 7, cause: 16, fixReady: 38, deployed: 53, resolved: 140 },
  seen: "Requests to the mobile API fell from 2,100 a second to 40 within six minutes.",
  suspected: "The app release of this morning: its roll-out reached 10 % at 09:40.",
  cause:
    "dig api.lumenmarket.example gives the old balancer, which was deleted on Friday. The DNS module was applied at 09:46 from a branch of last month.",
  acted: "Stopped the roll-out of the app. Old versions fail as well, so it is not the release.",
  decided: {
    what: "Set the record by the module at once, with a lifetime of 60 s, and pass over the second approval.",
    because: "Resolvers keep the wrong answer for an hour, so each minute that it stands costs many more.",
  },
  fix: {
    title: "Point the API's name at the present balancer",
    workflow: "trunk",
    author: "jonas",
    message: "fix: point the API's name at the present balancer",
    change: {
      path: "infrastructure/dns/api.ts",
      line: 12,
      before: ["export const api = record({", '  name: "api",'],
      removed: ["  target: balancers.mobile2023,", "  ttl: 3600,"],
      added: ["  target: balancers.mobile,", "  ttl: 60,"],
      test: {
        path: "infrastructure/dns/api.test.ts",
        added: [
          'test("the API points at a balancer that exists", () => {',
          "  expect(existing).toContain(api.target);",
          "});",
        ],
      },
    },
    rollback: { method: "git_revert", tested: false },
    verified: "Six public resolvers give the present balancer, and both apps sign in on mobile networks.",
  },
  passage: "bypass",
  restored: "Requests are at 1,950 a second; the rest waits for resolvers that keep the old answer.",
  review: {
    root: "The DNS module can be applied from any branch. A branch from before the move of the balancer was applied to try another change, and it put the old target back.",
    well: "The name was right again eleven minutes after the cause was known.",
    better: "The record lived for an hour, which kept a third of the phones away long after the fix.",
    prevention:
      "Only main is applied, by the pipeline, and it refuses a plan that names what does not exist.",
    factors: [
      { key: "tool_dangerous", note: "An apply from an old branch looks like any other." },
      {
        key: "slow_detection",
        note: "The probe asks from inside, where the name is answered by another server.",
      },
    ],
    whys: [
      "Phones could not connect because the name led to a deleted balancer.",
      "An old state of the DNS module was applied.",
      "Applying is possible from every laptop and every branch.",
      "The pipeline exists, but is slower than a laptop, so it is avoided.",
    ],
    items: [
      {
        title: "Probe the API's name from outside, over two public resolvers",
        ...{ owner: "jonas", type: "monitoring", priority: "high", dueIn: 7 },
        criterion: "A wrong record on the staging zone raises an alert within three minutes.",
        done: { after: 6, evidence: "Alert after 100 s in the rehearsal of Tuesday." },
      },
      {
        title: "Apply DNS changes from main by the pipeline only",
        ...{ owner: "ines", type: "process", priority: "high", dueIn: 28 },
        criterion: "A laptop is refused, and a change is live in under four minutes.",
        done: {
          after: 35,
          evidence: "Laptops lost the right; the last five changes took three minutes each.",
        },
      },
    ],
  },
};
