import type { Emergency } from "../story";

export const silentTaxService: Emergency = {
  severity: "P1",
  begins: { daysAgo: 11, at: "13:02" },
  service: "checkout",
  title: "Checkout waits for the tax service, which does not answer",
  summary: "A call without a limit of time holds every order outside the Union.",
  impact: "Orders from abroad cannot be finished; those within the Union go through slowly.",
  users: "About 55 % of orders, all of those from abroad",
  pace: { declared: 13, acknowledged: 20, cause: 33, fixReady: 105, deployed: 133, resolved: 190 },
  seen: "Orders from abroad at zero; threads of checkout are all waiting.",
  suspected: "The connection pool again, as three months ago.",
  cause: "All threads wait in taxClient.quote. The tax service takes the connection and says nothing.",
  acted: "The pool is fine: 6 of 20 in use.",
  decided: {
    what: "Give the call 800 ms, and use yesterday's rates when it does not answer.",
    because: "Rates change once a month; the difference is settled with the invoice anyway.",
  },
  fix: {
    title: "Use known tax rates when the service is silent",
    workflow: "github_flow",
    author: "jonas",
    message: "fix: use known tax rates when the service is silent",
    change: {
      path: "services/checkout/src/tax/quote.ts",
      line: 20,
      before: ["export async function taxFor(basket: Basket): Promise<Tax> {"],
      removed: ["  return taxClient.quote(basket);"],
      added: [
        "  const answer = await within(800, () => taxClient.quote(basket));",
        "  return answer ?? fromKnownRates(basket);",
      ],
      test: {
        path: "services/checkout/src/tax/quote.test.ts",
        added: [
          'test("a silent tax service delays an order by less than a second", async () => {',
          "  expect(await taxFor(abroad)).toEqual(knownTax);",
          "});",
        ],
      },
    },
    rollback: { method: "rollout_undo", tested: true },
    verified: "With the tax service still silent, orders to four countries go through in under two seconds.",
  },
  restored: "Orders from abroad are at 95 a minute.",
  review: {
    root: "The call to the tax service had no limit of time. Its outage became ours as soon as all threads waited.",
    well: "The pool was looked at and ruled out within minutes, thanks to the alert of three months ago.",
    better: "The rule that every call has a limit is written down, and nothing checks it.",
    prevention: "A call without a limit does not compile: the client asks for one.",
    factors: [
      { key: "dependency_failed", note: "The tax service took connections and was silent for two hours." },
      { key: "guard_missing", note: "No limit of time on the call." },
    ],
    whys: [
      "Orders stood still because all threads waited.",
      "They waited for the tax service.",
      "The call had no limit, because the client's default is none.",
    ],
    items: [
      {
        title: "Make a limit of time part of every client's signature",
        ...{ owner: "amara", type: "tooling", priority: "high", dueIn: 8 },
        criterion: "A client without a limit does not compile.",
      },
      {
        title: "Rehearse the outage of each dependency of checkout",
        ...{ owner: "ines", type: "training", dueIn: 35 },
        criterion:
          "Five dependencies switched off on staging, one after the other, with orders going through.",
      },
    ],
  },
};
