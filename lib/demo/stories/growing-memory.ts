import type { Emergency } from "../story";

export const growingMemory: Emergency = {
  severity: "P1",
  begins: { daysAgo: 70, at: "10:26" },
  service: "mobile",
  title: "The mobile API restarts every forty minutes: memory grows until it is killed",
  summary: "Each pod grows by 25 MB a minute since yesterday's release.",
  impact: "One request in twelve fails while pods restart. Push messages arrive late.",
  users: "App users, about 8 % of their requests",
  pace: { declared: 22, acknowledged: 40, cause: 190, fixReady: 330, deployed: 372, resolved: 430 },
  seen: "Eleven restarts within two hours, each “OOMKilled”; 502 in the app.",
  suspected: "The larger images of the autumn catalogue.",
  cause:
    "Two heap snapshots twenty minutes apart: 48,000 listeners on one event source. Each push subscription adds one and never takes it off.",
  acted: "Gave the pods twice the memory: restarts come every eighty minutes now.",
  decided: {
    what: "Take the listener off when the subscription ends.",
    because: "Going back to the release of Monday would bring the broken push of last week back.",
  },
  fix: {
    title: "Take push listeners off when a phone is gone",
    workflow: "git_flow",
    author: "jonas",
    version: "7.3.1",
    message: "fix: take push listeners off when a phone is gone",
    change: {
      path: "services/mobile/src/push/subscribe.ts",
      line: 40,
      before: ['  source.on("message", forward);'],
      removed: ["  return { close: () => socket.end() };"],
      added: [
        "  return {",
        "    close: () => {",
        '      source.off("message", forward);',
        "      socket.end();",
        "    },",
        "  };",
      ],
      test: {
        path: "services/mobile/src/push/subscribe.test.ts",
        added: [
          'test("a closed subscription leaves no listener", () => {',
          "  subscribe(source, socket).close();",
          '  expect(source.listenerCount("message")).toBe(0);',
          "});",
        ],
      },
    },
    rollback: { method: "rollout_undo", tested: true },
    verified: "Memory is level for half an hour at 190 MB, with the usual number of phones.",
  },
  restored: "No restart since the deployment.",
  review: {
    root: "The rewrite of push forgot to take its listener off. The test of the rewrite opens one subscription and ends.",
    well: "Doubling the memory bought the time to find the cause without hurry.",
    better: "The growth was on a chart for eighteen hours before the first restart.",
    prevention: "An alert on memory that grows for an hour, and a soak test of push.",
    factors: [
      { key: "untested_change", note: "No test opens and closes many subscriptions." },
      { key: "slow_detection", note: "Eighteen hours of growth." },
    ],
    whys: [
      "Pods were killed because their memory was used up.",
      "Listeners of phones that are gone stayed.",
      "Closing ended the socket only.",
    ],
    items: [
      {
        title: "Alert on memory that grows for an hour",
        ...{ owner: "jonas", type: "monitoring", dueIn: 14 },
        criterion: "A pod that is made to leak on staging is reported within 70 minutes.",
        done: { after: 13, evidence: "Reported after 62 minutes." },
      },
      {
        title: "Soak test for push: 10,000 phones that come and go",
        ...{ owner: "amara", type: "test", dueIn: 35 },
        criterion: "The old code fails it, the present one passes.",
        done: { after: 41, evidence: "Runs every night; the old code fails after six minutes." },
      },
    ],
  },
};
