import type { Emergency } from "../story";

export const fullDisk: Emergency = {
  severity: "P0",
  begins: { daysAgo: 32, at: "02:31" },
  service: "fulfilment",
  title: "The order database is read-only: its disk is full",
  summary: "Log segments fill the volume because a replication slot keeps them.",
  impact: "No order is stored. The warehouse works from what it printed.",
  users: "All night orders, about 600",
  pace: { declared: 7, acknowledged: 11, cause: 21, fixReady: 61, deployed: 84, resolved: 130 },
  seen: "PANIC: could not write to file pg_wal: No space left on device. Orders are refused.",
  suspected: "The nightly copy of the images, which shares the storage pool.",
  cause:
    "pg_replication_slots: the slot of the trial warehouse has been inactive for nine days and keeps 310 GB of log.",
  acted: "Stopped the image copy; it writes to another volume.",
  decided: {
    what: "Drop the slot, and set a limit to what any slot may keep, in the same change.",
    because: "The trial ended; a new slot could do the same tomorrow night.",
  },
  fix: {
    title: "Limit the log that a replication slot may keep",
    workflow: "github_flow",
    author: "jonas",
    message: "fix: limit the log that a replication slot may keep",
    change: {
      path: "infrastructure/postgres/orders.conf",
      line: 44,
      before: ["wal_level = logical"],
      removed: ["max_slot_wal_keep_size = -1"],
      added: ["max_slot_wal_keep_size = 60GB"],
    },
    warningAnswer: "It is one setting; the value was tried on staging with a slot that nobody reads.",
    rollback: { method: "git_revert", tested: false },
    verified: "Orders are written; the volume is at 38 %, and the limit shows in pg_settings.",
  },
  restored: "All orders of the night that were kept in the queue are stored: 587.",
  review: {
    root: "A replication slot that nobody reads keeps every log segment. The trial of another warehouse system ended without its slot being dropped, and slots had no limit.",
    well: "The queue in front of the database kept the orders of an hour, and none was lost.",
    better: "The disk alert was muted since the move of August.",
    prevention: "Slots are limited to 60 GB, and an inactive slot is reported after an hour.",
    factors: [
      { key: "capacity", note: "310 GB of log on a volume of 400 GB." },
      { key: "missing_alert", note: "Muted in August and never again switched on." },
      { key: "unclear_ownership", note: "Nobody owned the trial after its end." },
    ],
    whys: [
      "Orders could not be stored because the volume was full.",
      "Log segments were kept for a slot that nobody reads.",
      "The trial that made the slot had no end on anybody's list.",
    ],
    items: [
      {
        title: "End every muted alert after seven days by itself",
        ...{ owner: "tom", type: "tooling", priority: "high", dueIn: 12 },
        criterion: "A muted test alert comes back after seven days and says so.",
        done: { after: 14, evidence: "Two old mutes came back on the 8th day; both are dealt with." },
      },
      {
        title: "Report replication slots that are inactive for an hour",
        ...{ owner: "jonas", type: "monitoring", dueIn: 27 },
        criterion: "A stopped reader on staging is reported with the name of its slot.",
      },
    ],
  },
};
