import type { Emergency } from "../story";

export const longQueue: Emergency = {
  severity: "P1",
  begins: { daysAgo: 51, at: "05:50" },
  service: "fulfilment",
  title: "Orders reach the warehouse two hours late: the queue grows",
  summary: "142,000 messages wait; the workers handle fewer than come in.",
  impact: "Same-day delivery misses its cut-off. Nothing is lost.",
  users: "All same-day orders of the morning, about 2,400",
  pace: { declared: 25, acknowledged: 38, cause: 95, fixReady: 210, deployed: 244, resolved: 420 },
  seen: "Oldest message 1 h 58 min; incoming 40 a second, handled 22.",
  suspected: "Workers are down: one of six shows no heartbeat.",
  cause:
    "Each message is acknowledged only after the label is printed, and the label service answers in 260 ms since it moved.",
  acted: "Restarted the silent worker. Handled: 26 a second, not enough.",
  decided: {
    what: "Print eight labels at a time in each worker.",
    because: "More workers wait for the same licence of the label software; batches use one session.",
  },
  fix: {
    title: "Print labels in batches of eight",
    workflow: "github_flow",
    author: "amara",
    message: "fix: print labels in batches of eight",
    change: {
      path: "services/fulfilment/worker/consume.py",
      line: 33,
      before: ["def consume(queue):"],
      removed: ["    for message in queue:", "        print_label(message)", "        message.ack()"],
      added: [
        "    for batch in queue.batches(8):",
        "        print_labels(batch)",
        "        for message in batch:",
        "            message.ack()",
      ],
      test: {
        path: "services/fulfilment/tests/test_consume.py",
        added: [
          "def test_a_failed_batch_is_not_acknowledged(queue):",
          "    assert consume_with_failure(queue) == []",
        ],
      },
    },
    rollback: { method: "git_revert", tested: true },
    verified: "150 messages a second are handled, and the oldest one gets younger.",
  },
  restored: "The queue is empty; the oldest message is four seconds old.",
  review: {
    root: "Handling is bound to one label at a time. The label service moved to another region and takes ten times as long, which halved what the workers can do just below what comes in.",
    well: "No message was lost, and the warehouse was told in time to move people.",
    better: "The move was announced in a channel that this team does not read.",
    prevention:
      "An alert on the age of the oldest message, and moves of services are on the change calendar.",
    factors: [
      { key: "capacity", note: "22 a second at most, with 40 coming in." },
      { key: "communication_late", note: "The move was announced elsewhere." },
    ],
    whys: [
      "Orders were late because the queue grew.",
      "Workers handled half of what came in.",
      "Each label took 260 ms instead of 25.",
      "The label service had moved to another region.",
    ],
    items: [
      {
        title: "Alert when the oldest order waits for ten minutes",
        ...{ owner: "jonas", type: "monitoring", priority: "high", dueIn: 10 },
        criterion: "A stopped worker on staging leads to a page within twelve minutes.",
        done: { after: 9, evidence: "Paged after 10 min 20 s." },
      },
      {
        title: "Put moves of shared services on the change calendar",
        ...{ owner: "tom", type: "process", dueIn: 21 },
        criterion: "The next two moves are on it a week ahead.",
        done: { after: 20, evidence: "Mail and label service: both entered eight days ahead." },
      },
    ],
  },
};
