import { Client } from "pg";
import { v4 as uuid } from "uuid";
import { expect, test } from "vitest";
import { endPresence, readPresence, sayPresence } from "@/lib/contracts/presence";
import { db } from "@/lib/db/client";
import { liveChannel, presenceTopic } from "@/lib/live/topics";
import { ask, refusal } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { incident } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";

const database = ownDatabase();

async function scene() {
  const commander = await signedIn("incident_commander");
  const helper = await signedIn("responder");
  const { id } = await incident(commander.who);
  const params = { id };
  const here = async () => (await ask(readPresence, { as: commander.as, params })).items;
  return { commander, helper, id, params, here };
}

test("who has an incident open is one line a person, however many tabs, and is gone with the last of them", async () => {
  const { helper, params, here } = await scene();
  const tabs = [uuid(), uuid()];
  for (const tabId of tabs) await ask(sayPresence, { as: helper.as, params, body: { tabId, typing: false } });
  const user = { id: helper.who.userId, name: helper.who.name };
  expect(await here()).toEqual([{ user, typing: false, place: null }]);
  await ask(sayPresence, { as: helper.as, params, body: { tabId: tabs[0], typing: true } });
  expect(await here()).toMatchObject([{ typing: true }]);
  await ask(endPresence, { as: helper.as, params: { ...params, tabId: tabs[0] ?? "" } });
  expect(await here()).toMatchObject([{ typing: false }]);
  await ask(endPresence, { as: helper.as, params: { ...params, tabId: tabs[1] ?? "" } });
  expect(await here()).toEqual([]);
});

test("a tab that fell silent does not count, and nobody speaks for another's tab", async () => {
  const { commander, helper, params, here } = await scene();
  const tabId = uuid();
  await ask(sayPresence, { as: helper.as, params, body: { tabId, typing: true } });
  await ask(sayPresence, { as: commander.as, params, body: { tabId, typing: false } });
  await ask(endPresence, { as: commander.as, params: { ...params, tabId } });
  expect(await here()).toMatchObject([{ user: { id: helper.who.userId }, typing: true }]);
  await db()
    .$executeRaw`UPDATE presences SET seen_at = now() - interval '46 s' WHERE tab_id = ${tabId}::uuid`;
  expect(await here()).toEqual([]);
});

test("R-PIR-01 what of the incident a tab shows is told with it, the one that is written in first", async () => {
  const { helper, params, here } = await scene();
  const say = (tabId: string, typing: boolean, place?: string) =>
    ask(sayPresence, { as: helper.as, params, body: { tabId, typing, ...(place ? { place } : {}) } });
  const [writing, reading] = [uuid(), uuid()];
  await say(writing, true, "review/summary");
  await say(reading, false);
  expect(await here()).toMatchObject([{ typing: true, place: "review/summary" }]);
  await say(writing, true, "review/root-cause");
  expect(await here()).toMatchObject([{ place: "review/root-cause" }]);
  const bad = { as: helper.as, params, body: { tabId: writing, typing: true, place: "<b>" } };
  expect(await refusal(sayPresence, bad)).toMatchObject({ status: 422 });
});

test("what others would not see differently is not announced", async () => {
  const { helper, id, params } = await scene();
  const heard: string[] = [];
  const listener = new Client({ connectionString: database.url() });
  await listener.connect();
  listener.on("notification", ({ payload }) => heard.push(payload ?? ""));
  await listener.query(`LISTEN ${liveChannel}`);
  const tabId = uuid();
  for (const typing of [false, false, true, true, false]) {
    await ask(sayPresence, { as: helper.as, params, body: { tabId, typing } });
  }
  await listener.query("SELECT 1");
  await listener.end();
  expect(heard).toEqual([presenceTopic(id), presenceTopic(id), presenceTopic(id)]);
});

test("a stranger learns nothing of who has a private incident open", async () => {
  const commander = await signedIn("incident_commander");
  const stranger = await signedIn("admin");
  const { id } = await incident(commander.who, { private: true });
  const body = { tabId: uuid(), typing: false };
  expect((await refusal(readPresence, { as: stranger.as, params: { id } })).status).toBe(404);
  expect((await refusal(sayPresence, { as: stranger.as, params: { id }, body })).status).toBe(404);
});
