import { expect, test } from "vitest";
import { endDeployment, startDeployment } from "@/lib/contracts/deployments";
import { listTimers } from "@/lib/contracts/timers";
import { closeWindow, listWindows, readItem } from "@/lib/contracts/watches";
import { ask, refusal } from "@/lib/testing/api";
import { minutesAgo } from "@/lib/testing/desk";
import { crew, ready } from "@/lib/testing/hotfix-desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();

async function watched(deployedMinutesAgo: number) {
  const people = await crew();
  const { as } = people.author;
  const { id, incident } = await ready(people, { startedAt: minutesAgo(300) });
  const started = await ask(startDeployment, { as, params: { id }, body: { environment: "production" } });
  const at = minutesAgo(deployedMinutesAgo);
  await ask(endDeployment, { as, params: { id: started.id }, body: { state: "succeeded", at } });
  const { items } = await ask(listWindows, { as, params: { id: incident.key } });
  const short = items.find(({ rule }) => rule === "watch_30m");
  if (short === undefined) throw new Error("nobody watches");
  return { people, as, key: incident.key, short, params: { id: short.id } };
}

test("R-SLA-17 R-MON-01 a watch closes from its due moment on, once every item was looked at", async () => {
  const { as, key, short, params } = await watched(31);
  expect(short.items.map(({ reading }) => reading)).toEqual([null, null, null, null, null]);
  const unread = await refusal(closeWindow, { as, params });
  expect(unread).toMatchObject({ status: 409, rule: "R-MON-01" });
  expect(unread.errors).toHaveLength(5);
  const read = { as, params: { ...params, key: "error_rate" }, body: { reading: "normal" } };
  await ask(readItem, read);
  const rest = short.items.slice(1).map((item) => ({ key: item.key, reading: "normal" }));
  const closed = await ask(closeWindow, { as, params, body: { items: rest, note: "Quiet" } });
  expect(closed).toMatchObject({ state: "met" });
  const timers = await ask(listTimers, { as, params: { id: key } });
  expect(timers.items.find(({ rule }) => rule === "watch_24h")).toMatchObject({ state: "running" });
  expect(await refusal(closeWindow, { as, params })).toMatchObject({ status: 409 });
});

test("R-SLA-17 a watch does not close before its time, nor for who may not", async () => {
  const { people, as, params, short } = await watched(5);
  const body = { items: short.items.map(({ key }) => ({ key, reading: "normal" })) };
  expect(await refusal(closeWindow, { as, params, body })).toMatchObject({ status: 409, rule: "R-SLA-00" });
  const product = { as: people.product.as, params, body };
  expect(await refusal(closeWindow, product)).toMatchObject({ status: 403 });
});

test("R-MON-01 what is not normal says why, and an unknown item is none", async () => {
  const { as, params } = await watched(31);
  const read = (key: string, body: unknown) => ({ as, params: { ...params, key }, body });
  expect(await refusal(readItem, read("error_rate", { reading: "abnormal" }))).toMatchObject({ status: 422 });
  expect(await refusal(readItem, read("weather", { reading: "normal" }))).toMatchObject({ status: 404 });
  const told = await ask(readItem, read("error_rate", { reading: "abnormal", note: "Twice as many" }));
  expect(told.items[0]).toMatchObject({ reading: "abnormal", note: "Twice as many" });
});
