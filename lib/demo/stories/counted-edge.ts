import type { Emergency } from "../story";

export const countedEdge: Emergency = {
  severity: "P1",
  begins: { daysAgo: 20, at: "09:31" },
  service: "mobile",
  title: "Whole mobile networks are turned away as too busy",
  summary: "The rate limit counts the address of the new edge instead of the phone's.",
  impact: "429 for a large part of mobile requests in three countries.",
  users: "About 35 % of app users",
  pace: { declared: 15, acknowledged: 22, cause: 39, fixReady: 120, deployed: 151, resolved: 212 },
  seen: "429 went from 0.1 % to 36 % of answers at 09:30.",
  suspected: "An attack: one address makes 900 requests a second.",
  cause:
    "That address is our own new edge. The limit reads the first hop, which was the phone until this morning.",
  acted: "Raised the limit tenfold for an hour, after a look at what the requests ask for.",
  decided: {
    what: "Read the client's address from the edge's header, and only from the edge.",
    because: "Leaving the limit high invites the attack that it is there for.",
  },
  fix: {
    title: "Count the phone's address behind the new edge",
    workflow: "git_flow",
    author: "amara",
    version: "7.6.0",
    message: "fix: count the phone's address behind the new edge",
    change: {
      path: "services/mobile/src/limit/client-address.ts",
      line: 8,
      before: ["export function clientAddress(request: IncomingMessage): string {"],
      removed: ["  return request.socket.remoteAddress ?? unknown;"],
      added: [
        "  const hop = request.socket.remoteAddress ?? unknown;",
        "  return isEdge(hop) ? lastForwarded(request) : hop;",
      ],
      test: {
        path: "services/mobile/src/limit/client-address.test.ts",
        added: [
          'test("a phone cannot claim another address", () => {',
          "  expect(clientAddress(forged)).toBe(own);",
          "});",
        ],
      },
    },
    rollback: { method: "rollout_undo", tested: true },
    verified: "429 is at 0.1 %, and a flood from one test phone is still turned away.",
  },
  restored: "All three networks are served; the raised limit is back at its value.",
  review: {
    root: "The edge was put before the API on the assumption that it is transparent. It is not: the limit saw one address for everybody.",
    well: "The limit was raised only after a look at the requests.",
    better: "The change of the edge was not on our calendar, so we looked for an attack.",
    prevention:
      "What depends on the client's address is listed, and the list belongs to changes of the edge.",
    factors: [
      { key: "configuration_unchecked", note: "Nobody asked what reads the address." },
      { key: "communication_late", note: "The edge team's change was not announced to us." },
    ],
    whys: [
      "Phones were turned away because one address made too many requests.",
      "It was the address of our own edge.",
      "The limit looks at the connection, which ends at the edge since 09:30.",
    ],
    items: [
      {
        title: "List what depends on the address of a client",
        ...{ owner: "ines", type: "documentation", dueIn: 14 },
        criterion: "The list is linked from the template for changes of the edge.",
      },
      {
        title: "Try changes of the edge with one network first",
        ...{ owner: "tom", type: "process", dueIn: 30 },
        criterion: "The next change of the edge begins with one network for an hour.",
      },
    ],
  },
};
