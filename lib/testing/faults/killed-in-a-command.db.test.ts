import { beforeAll, expect, test } from "vitest";
import { verifyAudit } from "@/lib/db/audit-verify";
import { db } from "@/lib/db/client";
import { send } from "@/lib/testing/api";
import { killed } from "@/lib/testing/engine-process";
import { begun, type Crew, crew, ready, revised } from "@/lib/testing/hotfix-desk";
import { allUndone, heldInTheMiddle, somebodyWaits } from "@/lib/testing/in-the-middle";
import { ownDatabase } from "@/lib/testing/own-database";
import { type Asked, requestProcess } from "@/lib/testing/request-process";
import { stored } from "@/lib/testing/stored";

const database = ownDatabase();
let people: Crew;
beforeAll(async () => {
  people = await crew();
});

type Trial = { asked: Asked; made: () => Promise<number> };

async function declare(): Promise<Trial> {
  const title = "Killed in the middle";
  const body = { title, severity: "P0" };
  const asked = { file: "incidents", path: "/incidents", headers: people.commander.as, body };
  return { asked, made: () => db().incident.count({ where: { title } }) };
}

async function decide(): Promise<Trial> {
  const { id } = await begun(people, "P0");
  const body = { role: "engineering_lead", decision: "approved", commit: await revised(people, id) };
  const file = "hotfixes/[id]/decisions";
  const asked = { file, path: `/hotfixes/${id}/decisions`, params: { id }, headers: people.lead.as, body };
  return { asked, made: () => db().approvalDecision.count({ where: { hotfixId: id } }) };
}

async function deploy(): Promise<Trial> {
  const { id } = await ready(people);
  const [file, path] = ["hotfixes/[id]/deployments", `/hotfixes/${id}/deployments`];
  const body = { environment: "production" };
  const asked = { file, path, params: { id }, headers: people.author.as, body };
  return { asked, made: () => db().deployment.count({ where: { hotfixId: id } }) };
}

test.each([
  ["declare", declare],
  ["decide", decide],
  ["deploy", deploy],
])("I1 I5 kill -9 in the middle of %s leaves nothing, and its retry makes one", async (name, scene) => {
  const { asked, made } = await scene();
  const headers = { "idempotency-key": `killed-${name}` };
  const before = await stored();
  await heldInTheMiddle(database.url(), async () => {
    const child = await requestProcess({ ...asked, headers: { ...asked.headers, ...headers } });
    await somebodyWaits();
    await killed(child);
  });
  await allUndone();
  expect(await stored()).toEqual(before);
  const retry = () => send("POST", asked.path, { as: asked.headers, headers, body: asked.body });
  const first = await retry();
  expect(first.status).toBe(201);
  const again = await retry();
  expect([again.status, await again.text()]).toEqual([201, await first.text()]);
  expect(await made()).toBe(1);
  expect(await db().$transaction(verifyAudit)).not.toHaveProperty("why");
});
