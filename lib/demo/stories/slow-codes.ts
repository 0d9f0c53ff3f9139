import type { Emergency } from "../story";

export const slowCodes: Emergency = {
  severity: "P1",
  begins: { daysAgo: 2, at: "07:25" },
  service: "identity",
  title: "Mails with sign-in codes arrive after twenty minutes",
  summary: "The mail provider slows us down since the newsletter of this morning.",
  impact: "Signing in on a new device is hardly possible: the code has run out when it comes.",
  users: "All who sign in on a new device",
  pace: { declared: 30, acknowledged: 42, cause: 77, fixReady: 170, deployed: 205, resolved: 262 },
  seen: "Codes are used in 12 % of cases, 88 % yesterday; support has forty messages.",
  suspected: "A spam filter at one large mailbox provider.",
  cause:
    "The provider's answer says “deferred, rate 60/min”. Codes and newsletter share one sender since last week.",
  acted: "Tried four mailbox providers: all late by the same time.",
  decided: {
    what: "Send codes through the reserved sender, which the newsletter never uses.",
    because: "Stopping the newsletter frees the sender only after it has worked off 90,000 mails.",
  },
  fix: {
    title: "Send sign-in codes through their own sender",
    workflow: "git_flow",
    author: "jonas",
    version: "2.44.3",
    message: "fix: send sign-in codes through their own sender",
    change: {
      path: "services/identity/src/mail/send-code.ts",
      line: 19,
      before: ["export function sendCode(to: Address, code: Code) {"],
      removed: ["  return mail.send({ to, template: codes, data: { code } });"],
      added: ["  return mail.send({ to, template: codes, data: { code }, sender: reserved });"],
      test: {
        path: "services/identity/src/mail/send-code.test.ts",
        added: [
          'test("codes never share a sender with the newsletter", () => {',
          "  expect(senderOf(sendCode)).not.toBe(senderOf(sendNewsletter));",
          "});",
        ],
      },
    },
    rollback: { method: "rollout_undo", tested: true },
    verified: "Codes arrive within eight seconds at four mailbox providers.",
  },
  restored: "87 % of codes are used.",
  review: {
    // Its review is still being written when the demo is made.
    publishedAfter: 60,
    root: "Codes and newsletter were put on one sender to save a contract. The provider limits a sender, not a kind of mail.",
    well: "The provider's answers are kept, so the limit could be read and not guessed.",
    better: "The age of a code when it is used would have shown it at once, and is nowhere counted.",
    prevention: "Codes have a sender of their own, and their time on the way is measured.",
    factors: [
      { key: "dependency_failed", note: "The provider slowed the shared sender down." },
      { key: "slow_detection", note: "Thirty minutes, by support's count." },
    ],
    whys: [
      "Codes came late because their sender was slowed down.",
      "The newsletter had used its allowance up.",
    ],
    items: [
      {
        title: "Measure how long sign-in codes are on the way",
        ...{ owner: "amara", type: "monitoring", dueIn: 10 },
        criterion: "The 95th percentile is on the board and alerts above a minute.",
      },
    ],
  },
};
