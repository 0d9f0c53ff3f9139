import type { Emergency } from "../story";

export const refusedFrame: Emergency = {
  severity: "P1",
  begins: { daysAgo: 6, at: "10:44" },
  service: "payments",
  title: "The bank's confirmation page stays white in the browser",
  summary: "Our new content policy keeps the frame of the bank from being shown.",
  impact: "Payments that the bank wants confirmed fail, six of ten.",
  users: "About 60 % of card payments",
  pace: { declared: 17, acknowledged: 26, cause: 48, fixReady: 150, deployed: 182, resolved: 245 },
  seen: "Abandoned at the bank's step: from 6 % to 63 %.",
  suspected: "A large bank has trouble; four of five reports name it.",
  cause:
    "Browser console: “Refused to frame, violates frame-src 'self'”. The policy came with the release of 10:30.",
  acted: "Called the bank: nothing known there.",
  decided: {
    what: "Allow the confirmation hosts of the acquirer in frame-src on the payment page only.",
    because: "Dropping the policy would open every page again, and the acquirer publishes its list of hosts.",
  },
  fix: {
    title: "Allow the bank's frame on the payment page",
    workflow: "github_flow",
    author: "amara",
    message: "fix: allow the bank's frame on the payment page",
    change: {
      path: "services/payments/src/content-policy.ts",
      line: 11,
      before: ["export const paymentPage = policy({"],
      removed: ['  "frame-src": [self],'],
      added: ['  "frame-src": [self, ...acquirer.confirmationHosts],'],
      test: {
        path: "services/payments/src/content-policy.test.ts",
        added: [
          'test("the payment page may frame the bank, and no other page may", () => {',
          "  expect(framesOf(paymentPage)).toContain(bankHost);",
          "});",
        ],
      },
    },
    askedFor:
      "Only on the payment page, please: the first revision opens the basket and the account as well.",
    rollback: { method: "rollout_undo", tested: true },
    verified: "Confirmed payments at three banks in four browsers.",
  },
  restored: "Abandoned at the bank's step: 6 %.",
  review: {
    root: "The policy was tried with test cards, which need no confirmation by a bank.",
    well: "The policy reports what it refuses, which named the host in the first minute that somebody looked.",
    better: "The reports go to a place that nobody watches on the day of a release.",
    prevention:
      "A test card with confirmation is part of the smoke tests; refusals of the policy have an alert.",
    factors: [
      { key: "untested_change", note: "Test cards without confirmation only." },
      { key: "missing_alert", note: "Reports of the policy are kept and not counted." },
    ],
    whys: [
      "Payments failed because the bank's page was not shown.",
      "Our policy refused its frame.",
      "The list was made of what the test cards use.",
    ],
    items: [
      {
        title: "Pay with a card that the bank wants confirmed in the smoke tests",
        ...{ owner: "jonas", type: "test", dueIn: 9 },
        criterion: "The policy of 10:30 fails the smoke tests.",
      },
      {
        title: "Alert on refusals of the content policy",
        ...{ owner: "amara", type: "monitoring", dueIn: 2 },
        criterion: "Ten refusals a minute of the same host raise an alert.",
      },
    ],
  },
};
