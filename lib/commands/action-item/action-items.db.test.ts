import { expect, test } from "vitest";
import {
  createActionItem,
  editActionItem,
  listActionItems,
  readActionItem,
} from "@/lib/contracts/action-items";
import { markStep, openHotfix } from "@/lib/contracts/hotfixes";
import { changeStatus } from "@/lib/contracts/incidents";
import { listNotices } from "@/lib/contracts/notices";
import { editUser } from "@/lib/contracts/users";
import { ask, refusal } from "@/lib/testing/api";
import { desk, minutesAgo, signedIn } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();

const nextYear = new Date().getUTCFullYear() + 1;
const criterion = "The alert fires within a minute in the weekly trial.";

/** An incident with an action item that its commander made for a responder. */
async function planned(fields: Record<string, unknown> = {}) {
  const it = await desk({ severity: "P1", startedAt: minutesAgo(90) });
  const owner = await signedIn("responder");
  const body = {
    incidentId: it.declared.key,
    title: "Alert on queue growth",
    ownerId: owner.who.userId,
    dueOn: `${nextYear}-03-01`,
    successCriterion: criterion,
    type: "monitoring",
    ...fields,
  };
  const item = await ask(createActionItem, { as: it.as, body });
  const edit = (patch: unknown, as = it.as) =>
    ask(editActionItem, { as, params: { id: item.id }, body: patch });
  const refused = (patch: unknown, as = it.as) =>
    refusal(editActionItem, { as, params: { id: item.id }, body: patch });
  return { ...it, owner, item, edit, refused };
}

test("R-SLA-18 an action item runs a clock to the end of its day, told to its owner, and done with evidence meets it", async () => {
  const { item, owner, timers, edit, refused, timeline } = await planned();
  expect(item).toMatchObject({
    state: "open",
    priority: "medium",
    overdue: false,
    dueAt: `${nextYear}-03-01T23:59:59.999Z`,
  });
  expect(await timers("action_item")).toMatchObject([
    { state: "running", dueAt: `${nextYear}-03-01T23:59:59.999Z`, label: "Finish: Alert on queue growth" },
  ]);
  expect((await ask(listNotices, { as: owner.as })).items.map(({ text }) => text)).toEqual([
    expect.stringContaining("gave you an action item"),
  ]);
  expect(await refused({ state: "done" }, owner.as)).toMatchObject({
    status: 422,
    errors: [{ path: "evidence" }],
  });
  const done = await edit({ state: "done", evidence: "https://ci.example.org/alerts/1" }, owner.as);
  expect(done).toMatchObject({ state: "done", evidence: "https://ci.example.org/alerts/1" });
  const [timer] = await timers("action_item");
  expect(timer).toMatchObject({ state: "met" });
  const [told] = await timeline("action_item.done");
  expect(told?.id).toBe(timer?.settledBy);
});

test("R-SLA-18 a date that moves takes the clock along, a dropped item stops it, and an item opened again runs anew", async () => {
  const { edit, timers, refused } = await planned();
  await edit({ dueOn: `${nextYear}-04-01` });
  expect(await timers("action_item")).toMatchObject([
    { dueAt: `${nextYear}-04-01T23:59:59.999Z`, state: "running" },
  ]);
  expect(await refused({ state: "dropped" })).toMatchObject({ status: 422 });
  await edit({ state: "dropped", evidence: "The queue is gone." });
  expect(await timers("action_item")).toMatchObject([{ state: "cancelled" }]);
  expect(await refused({ title: "Another" })).toMatchObject({ status: 409, rule: "R-PIR-04" });
  expect(await edit({ state: "open" })).toMatchObject({ state: "open", evidence: null });
  expect((await timers("action_item")).map(({ state }) => state)).toEqual(["cancelled", "running"]);
});

test("R-SLA-18 an item whose day is over is late, done late stays late, and closing the incident does not stop it", async () => {
  const { edit, timers, item, as, sent } = await planned({ dueOn: minutesAgo(3 * 24 * 60).slice(0, 10) });
  expect(item).toMatchObject({ overdue: true });
  expect(await timers("action_item")).toMatchObject([{ state: "breached" }]);
  await ask(changeStatus, sent({ status: "resolved" }));
  expect(await timers("action_item")).toMatchObject([{ state: "breached" }]);
  const list = async (query: Record<string, string>) =>
    (await ask(listActionItems, { as, query })).items.map(({ id }) => id);
  expect(await list({ overdue: "1" })).toContain(item.id);
  await edit({ state: "done", evidence: "Shipped." });
  expect(await timers("action_item")).toMatchObject([{ state: "met_late" }]);
  expect(await list({ overdue: "1" })).not.toContain(item.id);
});

test("R-PIR-04 an item without owner, date or criterion is recorded and runs no clock until it has them", async () => {
  const { item, timers, edit, owner } = await planned({
    ownerId: null,
    dueOn: null,
    successCriterion: null,
    type: null,
  });
  expect(item).toMatchObject({ owner: null, dueOn: null, dueAt: null });
  expect(await timers("action_item")).toEqual([]);
  await edit({ ownerId: owner.who.userId, dueOn: `${nextYear}-02-28` });
  expect(await timers("action_item")).toHaveLength(1);
});

test("R-PIR-04 its list is mine, late, of one incident, in the order of the dates, page by page", async () => {
  const { as, declared, owner, item } = await planned();
  const make = (title: string, dueOn: string | null) =>
    ask(createActionItem, { as, body: { incidentId: declared.id, title, dueOn, ownerId: owner.who.userId } });
  const late = await make("Later", `${nextYear}-06-01`);
  const none = await make("Some day", null);
  const page = async (query: Record<string, string>) => ask(listActionItems, { as: owner.as, query });
  const all = await page({ incident: declared.key });
  expect(all.items.map(({ id }) => id)).toEqual([item.id, late.id, none.id]);
  expect(all.counts.mine).toBe(3);
  const first = await page({ incident: declared.key, limit: "2" });
  const second = await page({ incident: declared.key, limit: "2", cursor: first.nextCursor ?? "" });
  expect(second.items.map(({ id }) => id)).toEqual([none.id]);
  expect((await page({ mine: "1", q: "some d" })).items.map(({ id }) => id)).toEqual([none.id]);
});

test("two people on one item: the second is refused with what the first wrote", async () => {
  const { edit, refused, item } = await planned();
  await edit({ title: "Alert on queue age", version: item.version });
  expect(await refused({ title: "Mine", version: item.version })).toMatchObject({
    status: 409,
    current: { title: "Alert on queue age", version: item.version + 1 },
  });
});

test("bad input changes nothing, and an item of a private incident is not there for strangers", async () => {
  const { item, refused, as, declared } = await planned();
  expect(await refused({ dueOn: "tomorrow" })).toMatchObject({ status: 422 });
  expect(await refused({ ownerId: declared.id })).toMatchObject({
    status: 422,
    errors: [{ path: "ownerId" }],
  });
  expect(await ask(readActionItem, { as, params: { id: item.id } })).toMatchObject({ version: item.version });
  const secret = await desk({ severity: "P1", private: true });
  const body = { incidentId: secret.declared.id, title: "Rotate the keys" };
  const hidden = await ask(createActionItem, { as: secret.as, body });
  expect(await refusal(readActionItem, { as, params: { id: hidden.id } })).toMatchObject({ status: 404 });
  expect(await refusal(createActionItem, { as, body })).toMatchObject({ status: 404 });
  const stranger = { ...body, ownerId: (await signedIn("responder")).who.userId };
  expect(await refusal(createActionItem, { as: secret.as, body: stranger })).toMatchObject({ status: 422 });
  expect((await ask(listActionItems, { as, query: { q: "Rotate the keys" } })).items).toEqual([]);
});

test("R-FIX-02 planning the proper fix of a feature-flag hotfix makes its action item, once", async () => {
  const { as, params, timeline } = await desk({ severity: "P1", startedAt: minutesAgo(30) });
  const body = { title: "Turn the new cart off", workflow: "feature_flag", flag: "new-cart" };
  const hotfix = await ask(openHotfix, { as, params, body });
  const mark = (state: string) =>
    ask(markStep, { as, params: { id: hotfix.id, key: "plan_fix" }, body: { state } });
  await mark("done");
  await mark("done");
  const { items } = await ask(listActionItems, { as, query: { incident: params.id } });
  expect(items.map(({ title }) => title)).toEqual([expect.stringContaining("turn new-cart on again")]);
  expect(await timeline("action_item.created")).toHaveLength(1);
});

test("R-FIX-02 the proper fix of a hotfix whose author is gone waits for an owner", async () => {
  const { as, params } = await desk({ severity: "P1", startedAt: minutesAgo(30) });
  const author = await signedIn("responder");
  const flag = { workflow: "feature_flag", flag: "new-cart", authorId: author.who.userId };
  const hotfix = await ask(openHotfix, { as, params, body: { title: "Turn the new cart off", ...flag } });
  const admin = await signedIn("admin");
  await ask(editUser, { as: admin.as, params: { id: author.who.userId }, body: { disabled: true } });
  const step = { as, params: { id: hotfix.id, key: "plan_fix" }, body: { state: "done" } };
  expect(await ask(markStep, step)).toMatchObject({ id: hotfix.id });
  const { items } = await ask(listActionItems, { as, query: { incident: params.id } });
  expect(items).toMatchObject([{ ownerId: null, priority: "high" }]);
});
