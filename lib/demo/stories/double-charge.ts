import type { Emergency } from "../story";

export const doubleCharge: Emergency = {
  severity: "P0",
  begins: { daysAgo: 43, at: "11:05" },
  service: "payments",
  title: "Orders are charged twice when the pay button is pressed in two tabs",
  summary: "Two requests for one basket pass the “already paid” check at the same moment.",
  impact: "Shoppers pay twice. 61 orders are affected until now.",
  users: "Anybody with the basket open in two tabs or with a slow connection",
  pace: { declared: 9, acknowledged: 12, cause: 24, fixReady: 112, deployed: 134, resolved: 186 },
  seen: "Support: eleven messages within twenty minutes about a second charge on the card.",
  suspected: "The acquirer sends its callbacks twice, as it did in spring.",
  cause:
    "Both charges have our own request ids, 40 ms apart. The check reads the payment's state and writes it in a second transaction.",
  acted: "Compared the acquirer's callbacks with ours: each came once.",
  decided: {
    what: "Claim the basket before charging, by a unique key on basket and attempt; refund the 61 today.",
    because:
      "A lock in memory does not hold over several pods, and closing checkout costs more than the refunds.",
  },
  takenBack: {
    fix: {
      title: "Refuse a second charge within ten seconds",
      workflow: "github_flow",
      author: "jonas",
      message: "fix: refuse a second charge within ten seconds",
      change: {
        path: "services/payments/src/charge.ts",
        line: 74,
        before: ["  const basket = await readBasket(basketId);"],
        removed: [],
        added: [
          "  if (recentCharges.has(basketId)) return refused(basketId);",
          "  recentCharges.add(basketId, { seconds: 10 });",
        ],
        test: {
          path: "services/payments/src/charge.test.ts",
          added: [
            'test("a second charge within ten seconds is refused", async () => {',
            "  await chargeTwice();",
            "});",
          ],
        },
      },
      rollback: { method: "rollout_undo", tested: true },
      verified: "Two presses on staging lead to one charge.",
    },
    reason: "new_problem",
    found:
      "Health is green, but the log shows refusals of first charges: a declined card may not be tried again for ten seconds. Authorisations fell to 71 %.",
    ran: "kubectl rollout undo deployment/payments: “deployment.apps/payments rolled back”; all pods ready after 50 s.",
    after:
      "Authorisations are back at 95 %, no new error in the log, response times as before. Double charges are possible again.",
  },
  fix: {
    title: "Claim the basket before it is charged",
    workflow: "github_flow",
    author: "amara",
    message:
      "fix: claim the basket before it is charged\n\nThe claim is a row with a unique key, so that two pods cannot both have it.",
    change: {
      path: "services/payments/src/charge.ts",
      line: 71,
      before: ["export async function charge(basketId: string) {"],
      removed: ["  if (await isPaid(basketId)) return alreadyPaid(basketId);"],
      added: [
        "  const claim = await claimBasket(basketId);",
        "  if (claim === null) return alreadyPaid(basketId);",
      ],
      test: {
        path: "services/payments/src/charge.test.ts",
        added: [
          'test("of fifty simultaneous charges of a basket one goes through", async () => {',
          "  const outcomes = await Promise.all(Array.from({ length: 50 }, () => charge(basket)));",
          "  expect(outcomes.filter(isCharged)).toHaveLength(1);",
          "});",
        ],
      },
    },
    askedFor: "Please show that a declined card can be tried again: that is what the first try broke.",
    rollback: { method: "rollout_undo", tested: true },
    verified:
      "Fifty parallel presses on production's canary charged once, and a declined card can be tried again at once.",
  },
  restored: "No double charge for half an hour at the usual 300 orders a minute.",
  review: {
    publishedAfter: 29,
    root: "Whether a basket is paid is read in one transaction and written in another. Two requests that arrive together both read “not paid”. Since the button stays active while the page waits, this happens with slow connections.",
    well: "The first fix was taken back within nineteen minutes, with a way back that had been tried.",
    better: "Support saw it forty minutes before we did: nothing counts charges per order.",
    prevention: "One charge per basket is a rule of the database. The button goes quiet when it is pressed.",
    factors: [
      { key: "guard_missing", note: "No unique key where there may be only one." },
      { key: "fix_rolled_back", note: "A guard in memory, which refused good attempts." },
      { key: "missing_alert", note: "Charges per order were not counted." },
    ],
    whys: [
      "Shoppers paid twice because two requests were both charged.",
      "Both saw a basket that was not paid yet.",
      "Reading and writing the state were two transactions.",
      "They were parted for speed two years ago, when there was one pod.",
    ],
    items: [
      {
        title: "Alert on more than one charge for an order",
        ...{ owner: "jonas", type: "monitoring", priority: "high", dueIn: 6 },
        criterion: "Two test charges on one order page within a minute.",
        done: { after: 4, evidence: "Paged after 40 s in the test on staging." },
      },
      {
        title: "Write down which guards have to hold over several pods",
        ...{ owner: "ines", type: "documentation", dueIn: 36 },
        criterion: "The list is part of the review of every change to payments.",
      },
      {
        title: "Let the pay button go quiet once it is pressed",
        ...{ owner: "amara", type: "process", dueIn: 18 },
        criterion: "A second press within a request does nothing in all supported browsers.",
        done: { after: 15, evidence: "Live in the web shop and in both apps." },
      },
    ],
  },
};
