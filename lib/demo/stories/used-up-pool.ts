import type { Emergency } from "../story";

export const usedUpPool: Emergency = {
  severity: "P1",
  begins: { daysAgo: 83, at: "17:18" },
  service: "checkout",
  title: "Checkout times out: its connection pool is used up",
  summary: "Requests wait for a database connection until they are given up after 30 s.",
  impact: "Four of ten orders fail at the last step; most succeed at the second try.",
  users: "About 40 % of those who buy",
  pace: { declared: 11, acknowledged: 19, cause: 47, fixReady: 150, deployed: 181, resolved: 240 },
  seen: "Checkout error rate 38 %; “timeout acquiring a connection” in every pod's log.",
  suspected: "The database is slow: its processor is at 70 %.",
  cause:
    "All 20 connections of each pod are idle in transaction. The loyalty client, new since Monday, calls its service between BEGIN and COMMIT.",
  acted: "Raised the pool from 20 to 30 on two pods. They filled within a minute as well.",
  decided: {
    what: "Move the loyalty call out of the transaction.",
    because: "A larger pool only moves the limit into the database, which takes 400 connections.",
  },
  fix: {
    title: "Ask for loyalty points before the transaction",
    workflow: "git_flow",
    author: "amara",
    version: "4.17.0",
    message: "fix: ask for loyalty points before the transaction",
    change: {
      path: "services/checkout/src/orders/place-order.ts",
      line: 22,
      before: ["export async function placeOrder(basket: Basket) {"],
      removed: [
        "  return transaction(async (tx) => {",
        "    const points = await loyalty.pointsOf(basket.shopper);",
      ],
      added: [
        "  const points = await loyalty.pointsOf(basket.shopper);",
        "  return transaction(async (tx) => {",
      ],
      test: {
        path: "services/checkout/src/orders/place-order.test.ts",
        added: [
          'test("no connection is held while loyalty is asked", async () => {',
          "  await placeOrderWithSlowLoyalty();",
          "  expect(pool.mostBusy).toBe(0);",
          "});",
        ],
      },
    },
    rollback: { method: "rollout_undo", tested: true },
    verified: "Under the load of a Friday evening four connections are busy at most.",
  },
  restored: "Error rate 0.2 %, no waiting for connections.",
  review: {
    root: "The loyalty service is asked inside the transaction that stores the order. When it answers in two seconds instead of 80 ms, every connection of the pool is held by a request that does nothing.",
    well: "The count of idle transactions was on the dashboard, and led to the cause.",
    better: "Raising the pool cost half an hour and could have taken the database down.",
    prevention:
      "A transaction that waits for the network is refused in tests, and ends after two seconds in production.",
    factors: [
      { key: "capacity", note: "20 connections, each held for as long as another service takes." },
      { key: "untested_change", note: "No test had a slow loyalty service." },
    ],
    whys: [
      "Orders timed out waiting for a connection.",
      "All connections were held by transactions that waited for loyalty.",
      "The call had been put where its result is used, inside the transaction.",
    ],
    items: [
      {
        title: "Refuse calls over the network inside a transaction in tests",
        ...{ owner: "amara", type: "test", priority: "high", dueIn: 20 },
        criterion: "The old order of the two calls fails the suite.",
        done: { after: 17, evidence: "The suite fails on the old code; two more places were found." },
      },
      {
        title: "Alert when connections are idle in transaction for a second",
        ...{ owner: "jonas", type: "monitoring", dueIn: 14 },
        criterion: "A held transaction on staging is reported within a minute.",
        done: { after: 12, evidence: "Reported after 35 s." },
      },
    ],
  },
};
