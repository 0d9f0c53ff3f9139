import { expect, test } from "vitest";
import { changeStatus, readIncident } from "@/lib/contracts/incidents";
import { addEntry, editEntry, hideEntry } from "@/lib/contracts/timeline";
import { ask, refusal } from "@/lib/testing/api";
import { desk, minutesAgo } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();

const deployed = (minutes: number) => ({
  body: `Deployed ${minutes} minutes ago`,
  occurredAt: minutesAgo(minutes),
  keyMoment: "fix_deployed",
});

/** A P1 that began two hours ago. */
const begun = (fields: Record<string, unknown> = {}) => desk({ startedAt: minutesAgo(120), ...fields });

test("R-SLA-04 R-SLA-17 the mark `fix_deployed` settles the fix at its moment and starts the watch windows", async () => {
  const { sent, timers } = await begun();
  const entry = await ask(addEntry, sent(deployed(30)));
  expect(await timers("fix_deployed")).toMatchObject([
    { state: "met", settledAt: entry.occurredAt, settledBy: entry.id },
  ]);
  expect(await timers("watch_30m")).toMatchObject([{ state: "running", anchorAt: entry.occurredAt }]);
  expect((await ask(readIncident, sent())).deployedAt).toBe(entry.occurredAt);
});

test("R-INC-12 a key moment passes to the entry that takes it, and the one before keeps its version", async () => {
  const { sent, timers, timeline } = await begun();
  const first = await ask(addEntry, sent(deployed(60)));
  const second = await ask(addEntry, sent(deployed(30)));
  const notes = await timeline("note");
  expect(notes.map((note) => [note.id, note.keyMoment, note.version])).toEqual([
    [first.id, null, 2],
    [second.id, "fix_deployed", 1],
  ]);
  expect(await timers("fix_deployed")).toMatchObject([{ state: "met", settledAt: second.occurredAt }]);
  expect(await timers("watch_30m")).toMatchObject([{ anchorAt: second.occurredAt }]);
});

test("R-INC-12 re-timing the deployment re-times what it settled, into a breach as well", async () => {
  const { as, sent, timers, timeline } = await begun({
    severity: "P0",
    startedAt: minutesAgo(180),
    retrospective: true,
  });
  const entry = await ask(addEntry, sent(deployed(90)));
  expect(await timers("fix_deployed")).toMatchObject([{ state: "met" }]);
  const at = minutesAgo(10);
  const body = { occurredAt: at, version: 1 };
  await ask(editEntry, { as, params: { entryId: entry.id }, body });
  const [fix] = await timers("fix_deployed");
  expect(fix).toMatchObject({ state: "met_late", settledAt: at, breachedAt: fix?.dueAt });
  expect(await timers("watch_24h")).toMatchObject([{ anchorAt: at }]);
  expect(await timeline("timer.rejudged")).toHaveLength(1);
  expect((await ask(readIncident, sent())).deployedAt).toBe(at);
});

test.each([
  ["hiding the entry", "hide"],
  ["taking the mark off", "unmark"],
])("R-SLA-04 %s takes the settlement back", async (_, how) => {
  const { as, sent, timers, timeline } = await begun();
  const { id } = await ask(addEntry, sent(deployed(30)));
  const params = { entryId: id };
  if (how === "hide") await ask(hideEntry, { as, params });
  else await ask(editEntry, { as, params, body: { keyMoment: null, version: 1 } });
  expect(await timers("fix_deployed")).toMatchObject([
    { state: "running", settledAt: null, settledBy: null },
  ]);
  expect(await timers("watch_30m")).toMatchObject([{ state: "running", anchorAt: null, dueAt: null }]);
  expect(await timeline("timer.unsettled")).toHaveLength(1);
  expect((await ask(readIncident, sent())).deployedAt).toBeNull();
  if (how !== "hide") return;
  await ask(editEntry, { as, params, body: { hidden: false, version: 2 } });
  expect(await timers("fix_deployed")).toMatchObject([{ state: "met", settledBy: id }]);
});

test.each([
  ["hiding the entry", "hide"],
  ["taking the mark off", "unmark"],
])(
  "R-SLA-17 R-SLA-21 %s of a mistaken deployment takes its breached watch back and says so",
  async (_, how) => {
    const { as, sent, timers, timeline } = await begun();
    const { id } = await ask(addEntry, sent(deployed(60)));
    expect(await timers("watch_30m")).toMatchObject([{ state: "breached" }]);
    const params = { entryId: id };
    if (how === "hide") await ask(hideEntry, { as, params });
    else await ask(editEntry, { as, params, body: { keyMoment: null, version: 1 } });
    expect(await timers("watch_30m")).toMatchObject([
      { state: "running", anchorAt: null, dueAt: null, breachedAt: null },
    ]);
    const note = "was breached under a deployment that was taken back";
    expect(await timeline("timer.breach_withdrawn")).toMatchObject([
      { payload: { rule: "watch_30m", note } },
    ]);
  },
);

test("R-SLA-00 a deployment recorded after the resolution comes before it", async () => {
  const { sent, timers } = await begun({ severity: "P0", startedAt: minutesAgo(180) });
  await ask(changeStatus, sent({ status: "resolved", at: minutesAgo(20) }));
  expect(await timers("fix_deployed")).toMatchObject([{ state: "met_late" }]);
  const entry = await ask(addEntry, sent(deployed(100)));
  const [fix] = await timers("fix_deployed");
  expect(fix).toMatchObject({ settledAt: entry.occurredAt, settledBy: entry.id });
});

test("R-SLA-04 no fix is deployed before the incident started, nor is the start moved behind it", async () => {
  const { sent, timers } = await begun();
  const refused = await refusal(addEntry, sent(deployed(121)));
  expect([refused.status, refused.errors?.[0]?.path]).toEqual([422, "occurredAt"]);
  expect(await timers("fix_deployed")).toMatchObject([{ state: "running" }]);
});

test("R-INC-12 of two entries that claim the same moment at once one holds it", async () => {
  const { sent, timeline, timers } = await begun();
  await Promise.all([ask(addEntry, sent(deployed(40))), ask(addEntry, sent(deployed(50)))]);
  const holders = (await timeline("note")).filter((note) => note.keyMoment === "fix_deployed");
  expect(holders).toHaveLength(1);
  expect(await timers("fix_deployed")).toMatchObject([{ state: "met", settledBy: holders[0]?.id }]);
});

test("R-SLA-04 after a re-opening a second deployment settles the fix again, and both can be taken back", async () => {
  const { as, sent, timers } = await begun();
  const first = await ask(addEntry, sent(deployed(60)));
  await ask(changeStatus, sent({ status: "resolved", at: minutesAgo(50) }));
  await ask(changeStatus, sent({ status: "investigating", note: "It is back" }));
  const states = async () => (await timers("fix_deployed")).map((timer) => timer.state);
  expect(await states()).toEqual(["met", "running"]);
  const second = await ask(addEntry, sent(deployed(10)));
  expect(await states()).toEqual(["met", "met"]);
  await ask(hideEntry, { as, params: { entryId: second.id } });
  expect((await states()).filter((state) => state === "running")).toHaveLength(1);
  const again = await ask(editEntry, {
    as,
    params: { entryId: first.id },
    body: { keyMoment: "fix_deployed", version: 2 },
  });
  expect(again.keyMoment).toBe("fix_deployed");
  await ask(hideEntry, { as, params: { entryId: first.id } });
  expect((await states()).filter((state) => state === "running")).toHaveLength(1);
});
