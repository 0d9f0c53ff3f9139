import type { Emergency } from "../story";

export const movedClocks: Emergency = {
  severity: "P1",
  begins: { daysAgo: 39, at: "00:14" },
  service: "fulfilment",
  title: "Delivery slots are an hour off since the clocks went back",
  summary: "Slots are kept in local time without a zone; the hour that came twice moved them.",
  impact: "Couriers stand before closed doors; 180 deliveries of the morning are at risk.",
  users: "All with a slot before noon",
  pace: { declared: 380, acknowledged: 396, cause: 430, fixReady: 520, deployed: 561, resolved: 640 },
  seen: "A courier company calls: their list says 06:00 for slots that we sold as 07:00.",
  suspected: "Their import, which had the same fault two years ago.",
  cause: "Our export of 00:10 has the wrong times already: the column is a timestamp without a zone.",
  acted: "Compared their file with our export: equal.",
  decided: {
    what: "Write the zone with every slot in the export, and send today's list again.",
    because:
      "Changing the column is a migration that needs a quiet day; the export is where it becomes visible.",
  },
  fix: {
    title: "Write delivery slots with their zone",
    workflow: "github_flow",
    author: "amara",
    message: "fix: write delivery slots with their zone",
    change: {
      path: "services/fulfilment/export/slots.py",
      line: 51,
      before: ["def slot_line(order):"],
      removed: ["    return [order.number, order.slot.isoformat()]"],
      added: ["    return [order.number, local(order.slot, order.warehouse.zone).isoformat()]"],
      test: {
        path: "services/fulfilment/tests/test_slots.py",
        added: [
          "def test_a_slot_after_the_hour_that_comes_twice():",
          "    assert slot_line(sold_for_seven)[1].endswith('07:00:00+01:00')",
        ],
      },
    },
    rollback: { method: "git_revert", tested: true },
    verified: "The list of tomorrow has the times that were sold, checked for forty orders by hand.",
  },
  restored: "All couriers have the new list; 171 of 180 deliveries were made in their slot.",
  review: {
    root: "A local time without its zone cannot tell the two hours of that night apart. The conversion took the first one.",
    well: "The courier company had a number to call, and used it.",
    better: "It takes a courier to notice: nothing compares what was sold with what was sent.",
    prevention: "Slots carry their zone; the suite runs the two nights of the year on which clocks move.",
    factors: [
      { key: "untested_change", note: "No test runs on the night on which clocks move." },
      { key: "slow_detection", note: "Six hours, until a person called." },
    ],
    whys: [
      "Couriers came an hour early because their list said so.",
      "The export converted the hour that came twice.",
      "The column holds local time without a zone.",
    ],
    items: [
      {
        title: "Run the suites on both nights on which clocks move",
        ...{ owner: "amara", type: "test", dueIn: 25 },
        criterion: "The old export fails on the night in autumn.",
        done: { after: 23, evidence: "Two more tests failed and were mended with it." },
      },
      {
        title: "Compare sold slots with sent ones after each export",
        ...{ owner: "jonas", type: "monitoring", dueIn: 33 },
        criterion: "A moved slot on staging is reported before the list is sent.",
      },
    ],
  },
};
