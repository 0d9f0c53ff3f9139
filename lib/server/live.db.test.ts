import type { Server } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { endSession } from "@/lib/auth/sign-in";
import { editIncident } from "@/lib/contracts/incidents";
import { assignRole, removeRole } from "@/lib/contracts/roles";
import { createService } from "@/lib/contracts/services";
import { addEntry } from "@/lib/contracts/timeline";
import { revokeToken } from "@/lib/contracts/tokens";
import { disableUser } from "@/lib/contracts/users";
import { db } from "@/lib/db/client";
import type { Hub } from "@/lib/live/hub";
import { Listener } from "@/lib/live/listener";
import { createHttpServer } from "@/lib/server/http-server";
import { makeHub, serveLive } from "@/lib/server/live-door";
import { ask } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { incident, person } from "@/lib/testing/factories";
import { type LiveReader, openLive } from "@/lib/testing/live-reader";
import { ownDatabase } from "@/lib/testing/own-database";
import { administer } from "@/lib/testing/postgres";
import { listenAnywhere } from "@/lib/testing/raw-http";
import { browser, byToken } from "@/lib/testing/signed-in";

const database = ownDatabase();
let server: Server;
let port: number;
let hub: Hub;
let listener: Listener;
const readers: LiveReader[] = [];

beforeAll(async () => {
  listener = new Listener(database.url());
  hub = makeHub();
  listener.subscribe(hub);
  await listener.start();
  server = createHttpServer(
    async (_, response) => void response.end(),
    (request, response) => serveLive(hub, request, response),
  );
  port = await listenAnywhere(server);
});
afterEach(() => {
  for (const reader of readers.splice(0)) reader.close();
});
afterAll(async () => {
  hub.close();
  server.close();
  await listener.stop();
});

async function listen(topics: string, as: Record<string, string>): Promise<LiveReader> {
  const reader = await openLive(port, topics, as);
  readers.push(reader);
  return reader;
}

const said = (reader: LiveReader, event: string) => reader.heard.filter((one) => one.event === event);
const changes = (reader: LiveReader) => said(reader, "change").map(({ data }) => data);
const hears = (reader: LiveReader, data: Record<string, unknown>) =>
  expect.poll(() => changes(reader), { timeout: 10_000, interval: 10 }).toContainEqual(data);
const ends = (reader: LiveReader) =>
  expect.poll(() => reader.ended(), { timeout: 10_000, interval: 10 }).toBe(true);

/** Says something to everybody and waits until the reader has heard it: what was to come before has come, or never will. */
async function afterEverybodyHeard(reader: LiveReader): Promise<void> {
  const { as } = await signedIn("admin");
  const before = changes(reader).length;
  await ask(createService, { as, body: { name: `Service ${Math.random()}` } });
  await expect
    .poll(
      () =>
        changes(reader)
          .slice(before)
          .some(({ topic }) => topic === "settings"),
      { timeout: 10_000 },
    )
    .toBe(true);
}

describe("the stream of changes", () => {
  test("begins with a resync and tells topic and id of what changes, nothing else", async () => {
    const { as, who } = await signedIn("incident_commander");
    const { id, key } = await incident(who);
    const reader = await listen(`incident:${key},incidents`, as);
    expect(reader.status).toBe(200);
    expect(reader.headers["content-type"]).toBe("text/event-stream");
    expect(reader.headers["cache-control"]).toBe("no-cache, no-transform");
    await expect.poll(() => reader.heard[0]).toEqual({ event: "resync", data: {} });
    await ask(addEntry, { as, params: { id }, body: { body: "Pool exhausted" } });
    await hears(reader, { topic: `incident:${key}`, id });
    await ask(editIncident, { as, params: { id }, body: { title: "Another title" } });
    await hears(reader, { topic: "incidents", id });
    expect(JSON.stringify(reader.heard)).not.toContain("Pool exhausted");
  });

  test("is refused like any other read: 401, 403, 404, 405, 422", async () => {
    const { as, who } = await signedIn("incident_commander");
    const secret = await incident(await person("incident_commander"), { private: true });
    const status = async (topics: string, headers: Record<string, string>, method = "GET") =>
      (await openLive(port, topics, headers, method)).status;
    expect(await status("incidents", {})).toBe(401);
    expect(await status("incidents", await byToken(who, ["checks"]))).toBe(403);
    expect(await status(`incident:${secret.key}`, as)).toBe(404);
    expect(await status("incident:INC-2026-99999", as)).toBe(404);
    expect(await status("incidents", as, "POST")).toBe(405);
    for (const topics of ["", "everything", "incident:", "incident:a/b", "timers:0"]) {
      expect(await status(topics, as)).toBe(422);
    }
  });

  test("names a topic that may not be seen as gone, and goes on with the others", async () => {
    const { as } = await signedIn("incident_commander");
    const secret = await incident(await person("incident_commander"), { private: true });
    const reader = await listen(`incident:${secret.id},incidents`, as);
    await expect
      .poll(() => said(reader, "gone"))
      .toMatchObject([{ data: { topic: `incident:${secret.id}` } }]);
    expect(reader.ended()).toBe(false);
  });

  test("tells of a private incident to its members only, in the list too", async () => {
    const stranger = await signedIn("admin", "engineering_lead");
    const member = await signedIn("responder");
    const owner = await signedIn("incident_commander");
    const { id } = await incident(owner.who, { private: true });
    await ask(assignRole, {
      as: owner.as,
      params: { id, role: "scribe" },
      body: { userId: member.who.userId },
    });
    const outside = await listen("incidents,settings", stranger.as);
    const inside = await listen("incidents,settings", member.as);
    await ask(editIncident, { as: owner.as, params: { id }, body: { title: "Only for us" } });
    await hears(inside, { topic: "incidents", id });
    await afterEverybodyHeard(outside);
    expect(changes(outside).filter(({ topic }) => topic === "incidents")).toEqual([]);
  });

  test("ends when the right to see is lost: a role taken, an incident made private", async () => {
    const owner = await signedIn("incident_commander");
    const member = await signedIn("responder");
    const { id } = await incident(owner.who, { private: true });
    const params = { id, role: "scribe" };
    await ask(assignRole, { as: owner.as, params, body: { userId: member.who.userId } });
    const reader = await listen(`incident:${id}`, member.as);
    await ask(removeRole, { as: owner.as, params: { ...params, userId: member.who.userId } });
    await ends(reader);
    expect(said(reader, "gone")).toHaveLength(1);

    const open = await incident(owner.who);
    const watching = await listen(`incident:${open.id},incidents`, member.as);
    await ask(editIncident, { as: owner.as, params: { id: open.id }, body: { private: true } });
    await expect
      .poll(() => said(watching, "gone"))
      .toMatchObject([{ data: { topic: `incident:${open.id}` } }]);
    expect(watching.ended()).toBe(false);
    expect(changes(watching).filter(({ topic }) => topic === `incident:${open.id}`)).toEqual([]);
  });

  test("ends with the sign-out, with a revoked token and with a disabled account", async () => {
    const who = await person("responder");
    const { cookie, sessionId } = await browser(who);
    const byBrowser = await listen("incidents", { cookie });
    await endSession(sessionId);
    await ends(byBrowser);

    const token = await listen("incidents", await byToken(who));
    const [row] = await db().apiToken.findMany({ where: { userId: who.userId } });
    await ask(revokeToken, { as: await byToken(who), params: { id: row?.id ?? "" } });
    await ends(token);

    const { as } = await signedIn("admin");
    const disabled = await listen("incidents", await byToken(who));
    await ask(disableUser, { as, params: { id: who.userId } });
    await ends(disabled);
  });

  test("says that everything is to be read anew after announcements may have been missed", async () => {
    const { as } = await signedIn("responder");
    const reader = await listen("incidents", as);
    await expect.poll(() => said(reader, "resync")).toHaveLength(1);
    await administer(
      database.url(),
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'firebreak listener'`,
    );
    await expect.poll(() => said(reader, "resync"), { timeout: 10_000 }).toHaveLength(2);
  });

  test("cuts off a reader that reads nothing, and keeps nobody else waiting", async () => {
    const { as, who } = await signedIn("incident_commander");
    const { id } = await incident(who);
    const stuck = await listen(`incident:${id}`, as);
    const well = await listen(`incident:${id}`, as);
    stuck.stall(true);
    const before = hub.size;
    await expect
      .poll(
        () => {
          for (let i = 0; i < 300; i++) hub.onPayload(`incident:${id}`);
          return hub.size;
        },
        { timeout: 20_000, interval: 10 },
      )
      .toBe(before - 1);
    expect(well.ended()).toBe(false);
    await hears(well, { topic: `incident:${id}`, id });
  });
});
