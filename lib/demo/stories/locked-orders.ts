import type { Emergency } from "../story";

export const lockedOrders: Emergency = {
  severity: "P0",
  begins: { daysAgo: 74, at: "13:22" },
  service: "checkout",
  title: "Checkout answers 503: a migration holds the orders table",
  summary: "A column with a default is being added to orders; every write waits behind it.",
  impact: "Nobody can place an order. Browsing works.",
  users: "Everybody who wants to buy; about 340 orders a minute at this hour",
  pace: { declared: 4, acknowledged: 6, cause: 14, fixReady: 46, deployed: 63, resolved: 104 },
  seen: "Checkout p99 went from 0.4 s to the 30 s limit, then 503 from all pods.",
  suspected: "The deployment of 13:20 brought something slow; two of its changes touch the basket.",
  cause:
    "pg_stat_activity: ALTER TABLE orders ADD COLUMN gift_note waits for a report that reads orders since 11:05, and 412 inserts wait behind the ALTER.",
  acted: "Took the deployment of 13:20 out of the canary. No change: the lock is in the database.",
  decided: {
    what: "End the report, cancel the migration, and ship a release that does not expect the column yet.",
    because:
      "Waiting for the report takes at least an hour, and killing only the ALTER brings it back with the next pod.",
  },
  fix: {
    title: "Take the gift note column out of the release",
    workflow: "git_flow",
    author: "amara",
    version: "4.18.2",
    message:
      "fix: start without the gift note column\n\nThe migration waits behind long reads and holds up every order.",
    change: {
      path: "services/checkout/src/orders/order-row.ts",
      line: 58,
      before: ['  total: integer("total").notNull(),'],
      removed: ['  giftNote: text("gift_note").notNull().default(""),'],
      added: [],
      test: {
        path: "services/checkout/src/orders/order-row.test.ts",
        added: [
          'test("an order is stored without a gift note", async () => {',
          "  await expect(store(orderOf({ lines: 1 }))).resolves.toMatchObject({ lines: 1 });",
          "});",
        ],
      },
    },
    rollback: { method: "rollout_undo", tested: true },
    verified: "Orders are stored in 40 ms again, and no session waits for a lock on orders.",
  },
  passage: "verbal",
  restored: "Orders are at 330 a minute, the level of last Tuesday at this hour.",
  review: {
    root: "The migration asks for an exclusive lock without a limit. A report that reads orders for two hours was running, so the migration waited, and every insert queued behind it.",
    well: "Looking at the locks first, instead of rolling back once more, saved a quarter of an hour.",
    better:
      "Nobody could reach the on-call manager at a desk. A spoken approval was needed and was recorded properly.",
    prevention: "Migrations set lock_timeout to two seconds and try again; reports read from the replica.",
    factors: [
      { key: "guard_missing", note: "No lock_timeout on migrations." },
      {
        key: "no_staged_rollout",
        note: "The migration ran at the start of the first pod, in the busiest hour.",
      },
    ],
    whys: [
      "Orders could not be written because they waited for a table lock.",
      "A migration had asked for that lock and did not get it.",
      "A report read the table for two hours in one transaction.",
      "Reports may run on the primary, because the replica was too far behind last winter.",
      "The replica's lag was fixed in March, and nobody moved the reports.",
    ],
    items: [
      {
        title: "Give every migration a lock limit of two seconds",
        ...{ owner: "amara", type: "tooling", priority: "high", dueIn: 10 },
        criterion: "A migration that meets a held lock gives up, says so, and is tried again.",
        done: {
          after: 8,
          evidence: "In the migration runner since 2.18; tried against a held lock on staging.",
        },
      },
      {
        title: "Move the finance reports to the replica",
        ...{ owner: "jonas", type: "process", dueIn: 30 },
        criterion: "No report user has a connection to the primary.",
        done: { after: 27, evidence: "The three report users lost their grant on the primary." },
      },
    ],
  },
};
