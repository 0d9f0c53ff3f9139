import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endSession } from "@/lib/auth/sign-in";
import { editIncident } from "@/lib/contracts/incidents";
import { assignRole, removeRole } from "@/lib/contracts/roles";
import { addEntry } from "@/lib/contracts/timeline";
import { revokeToken } from "@/lib/contracts/tokens";
import { disableUser, editUser } from "@/lib/contracts/users";
import { db } from "@/lib/db/client";
import { ask, send } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { incident, person } from "@/lib/testing/factories";
import { LiveTrial, type ReadStream } from "@/lib/testing/live-stream";
import { ownDatabase } from "@/lib/testing/own-database";
import { administer } from "@/lib/testing/postgres";
import { browser, byToken } from "@/lib/testing/signed-in";

const database = ownDatabase();
let live: LiveTrial;
beforeAll(async () => {
  live = await LiveTrial.begin(database.url());
});
afterAll(() => live.end());

const soon = { timeout: 10_000 };
const begun = (stream: ReadStream) => expect.poll(() => stream.told("resync").length, soon).toBe(1);
const ended = (stream: ReadStream) => expect.poll(() => stream.ended, soon).toBe(true);
const note = (as: Record<string, string>, id: string) =>
  ask(addEntry, { as, params: { id }, body: { body: "Seen" } });

/** Two people who may do much, one of them with an incident of theirs. */
async function scene(fields: Record<string, unknown> = {}) {
  const commander = await signedIn("incident_commander");
  const other = await signedIn("incident_commander", "admin", "engineering_lead");
  const declared = await incident(commander.who, fields);
  return { commander, other, declared };
}

describe("a stream", () => {
  test("begins with resync and a pause for coming back, and is not stored, buffered or changed on its way", async () => {
    const { other } = await scene();
    const stream = await live.open("incidents", other.as);
    await begun(stream);
    expect(stream.status).toBe(200);
    expect(stream.answer.headers).toMatchObject({
      "content-type": "text/event-stream",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    });
  });

  test("tells an incident by its key of a change with topic and id only, and its list too", async () => {
    const { commander, other, declared } = await scene();
    const stream = await live.open(`incident:${declared.key},incidents`, other.as);
    await begun(stream);
    await note(commander.as, declared.id);
    await expect.poll(() => stream.told("change"), soon).toContain(`incident:${declared.id} ${declared.id}`);
    expect(stream.events.find(({ event }) => event === "change")?.id).toMatch(/^\d+$/);
    await ask(editIncident, { as: commander.as, params: { id: declared.id }, body: { title: "Other" } });
    await expect.poll(() => stream.told("change"), soon).toContain(`incidents ${declared.id}`);
    expect(JSON.stringify(stream.events)).not.toContain("Other");
  });

  test("tells each person of their own notices only", async () => {
    const [one, two] = [await signedIn(), await signedIn()];
    const [mine, theirs] = [await live.open("notices", one.as), await live.open("notices", two.as)];
    await begun(mine);
    await begun(theirs);
    live.hub.hear(`notices:${one.who.userId}`);
    live.hub.hear("settings");
    await expect.poll(() => mine.told("change"), soon).toEqual(["notices"]);
    expect(theirs.told("change")).toEqual([]);
  });

  test("is heard through another process too", async () => {
    const { commander, other, declared } = await scene();
    const second = await LiveTrial.begin(database.url());
    const streams = [
      await live.open(`incident:${declared.id}`, other.as),
      await second.open(`incident:${declared.id}`, other.as),
    ];
    for (const stream of streams) await begun(stream);
    await note(commander.as, declared.id);
    for (const stream of streams)
      await expect.poll(() => stream.told("change").length, soon).toBeGreaterThan(0);
    await second.end();
  });

  test("that is not read is cut, and holds nobody else up", async () => {
    const { other } = await scene();
    const slow = await live.open("settings", other.as, { slow: true });
    const quick = await live.open("settings", other.as);
    await begun(quick);
    const many = 200_000;
    for (let i = 0; i < many; i += 1_000) {
      for (let j = 0; j < 1_000; j += 1) live.hub.hear("settings");
      await new Promise(setImmediate);
    }
    await expect.poll(() => quick.told("change").length, { timeout: 25_000 }).toBe(many);
    slow.answer.resume();
    await ended(slow);
    expect(slow.told("change").length).toBeLessThan(many);
  });
});

describe("the door", () => {
  const told = async (stream: ReadStream) => [
    stream.status,
    stream.answer.headers["content-type"]?.split(";")[0],
  ];

  test("401 for nobody and for a token that does not work, 403 for one that may not read, 422 for what is no topic", async () => {
    const { other } = await scene();
    const problem = "application/problem+json";
    expect(await told(await live.open("incidents", {}))).toEqual([401, problem]);
    expect(await told(await live.open("incidents", { authorization: "Bearer fb_x" }))).toEqual([
      401,
      problem,
    ]);
    const checks = await byToken(other.who, ["checks"]);
    expect(await told(await live.open("incidents", checks))).toEqual([403, problem]);
    const wrong = ["", "incidents,", "all", "access:x", `person:${uuid()}`, "incident:", "incidents:x"];
    const many = Array.from({ length: 101 }, () => `incident:${uuid()}`).join(",");
    for (const topics of [...wrong, many]) {
      expect([topics, await told(await live.open(topics, other.as))]).toEqual([topics, [422, problem]]);
    }
  });

  test("404 where none of the topics can be seen, and `gone` for those among others, hidden and missing alike", async () => {
    const { commander, other, declared } = await scene({ private: true });
    const hidden = [`incident:${declared.id}`, `incident:${declared.key}`, `presence:${declared.id}`];
    for (const topic of [...hidden, `incident:${uuid()}`, "incident:INC-2001-001"]) {
      expect((await live.open(topic, other.as)).status).toBe(404);
    }
    const asked = [...hidden, "incident:INC-2001-001"];
    const stream = await live.open([...asked, "incidents"].join(","), other.as);
    await expect.poll(() => stream.told("gone").sort(), soon).toEqual(asked.sort());
    await note(commander.as, declared.id);
    live.hub.hear("settings");
    const witness = await live.open(`incident:${declared.id}`, commander.as);
    await begun(witness);
    await note(commander.as, declared.id);
    await expect.poll(() => witness.told("change").length, soon).toBeGreaterThan(0);
    expect(stream.told("change")).toEqual([]);
  });

  test("405 with Allow for every other method", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "HEAD"]) {
      const answer = await fetch(`http://127.0.0.1:${live.port}/api/v1/live?topics=incidents`, { method });
      expect([method, answer.status, answer.headers.get("allow")]).toEqual([method, 405, "OPTIONS, GET"]);
    }
  });
});

describe("a private incident", () => {
  test("changes in the lists of its members only, and in those of who was one a moment ago", async () => {
    const { commander, other, declared } = await scene({ private: true });
    const member = await signedIn("responder");
    const change = { as: commander.as, params: { id: declared.id } };
    const [mine, theirs, strange] = await Promise.all(
      [commander, member, other].map(({ as }) => live.open("incidents", as)),
    );
    if (!mine || !theirs || !strange) throw new Error("not opened");
    for (const stream of [mine, theirs, strange]) await begun(stream);
    const part = { ...change.params, role: "responder" };
    await ask(assignRole, { ...change, params: part, body: { userId: member.who.userId } });
    await expect.poll(() => theirs.told("change"), soon).toContain(`incidents ${declared.id}`);
    await ask(editIncident, { ...change, body: { title: "Still secret" } });
    await expect.poll(() => mine.told("change").length, soon).toBeGreaterThan(1);
    const before = theirs.told("change").length;
    await ask(removeRole, { ...change, params: { ...part, userId: member.who.userId } });
    await expect.poll(() => theirs.told("change").length, soon).toBeGreaterThan(before);
    expect(strange.told("change")).toEqual([]);
  });

  test("leaves the stream of who is no member, with its presence, and the stream ends when nothing is left of it", async () => {
    const { commander, other, declared } = await scene();
    const topics = `incident:${declared.key},presence:${declared.id}`;
    const stays = await live.open(`${topics},incidents`, other.as);
    const ends = await live.open(topics, other.as);
    const mine = await live.open(topics, commander.as);
    for (const stream of [stays, ends, mine]) await begun(stream);
    const body = { private: true };
    await ask(editIncident, { as: commander.as, params: { id: declared.id }, body });
    for (const stream of [stays, ends]) {
      await expect.poll(() => stream.told("gone").sort(), soon).toEqual(topics.split(","));
    }
    await ended(ends);
    const heard = stays.told("change").length;
    live.hub.hear(`presence:${declared.id}`);
    await note(commander.as, declared.id);
    await expect.poll(() => mine.told("change").length, soon).toBeGreaterThan(2);
    expect([stays.told("change").length, stays.ended, mine.told("gone")]).toEqual([heard, false, []]);
  });
});

describe("a stream ends with the right to it:", () => {
  test("sign-out, of that session only", async () => {
    const who = await person();
    const [out, in_] = [await browser(who), await browser(who)];
    const stream = await live.open("incidents", { cookie: out.cookie });
    const other = await live.open("incidents", { cookie: in_.cookie });
    await begun(stream);
    await begun(other);
    await endSession(out.sessionId);
    await ended(stream);
    await expect.poll(() => other.told("resync").length, soon).toBe(2);
    expect(other.ended).toBe(false);
  });

  test("a revoked token", async () => {
    const { who, as } = await signedIn();
    const stream = await live.open("incidents", as);
    await begun(stream);
    const token = await db().apiToken.findFirstOrThrow({ where: { userId: who.userId } });
    await ask(revokeToken, { as, params: { id: token.id } });
    await ended(stream);
  });

  test("a disabled person", async () => {
    const [admin, other] = [await signedIn("admin"), await signedIn()];
    const stream = await live.open("incidents", other.as);
    await begun(stream);
    await ask(disableUser, { as: admin.as, params: { id: other.who.userId } });
    await ended(stream);
  });

  test("a token that runs out, at that moment", async () => {
    const as = await byToken(await person(), ["read"], { expiresAt: new Date(Date.now() + 1_500) });
    const stream = await live.open("incidents", as);
    await begun(stream);
    await ended(stream);
    expect((await live.open("incidents", as)).status).toBe(401);
  });

  test("while changed roles only make it read anew", async () => {
    const [admin, other] = [await signedIn("admin"), await signedIn()];
    const stream = await live.open("incidents", other.as);
    await begun(stream);
    await ask(editUser, { as: admin.as, params: { id: other.who.userId }, body: { roles: ["scribe"] } });
    await expect.poll(() => stream.told("resync").length, soon).toBe(2);
  });
});

test("after a terminated LISTEN connection every stream hears resync, and changes again", async () => {
  const { commander, other, declared } = await scene();
  const stream = await live.open(`incident:${declared.id}`, other.as);
  await begun(stream);
  await administer(
    database.url(),
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'firebreak listener'`,
  );
  await expect.poll(() => stream.told("resync").length, soon).toBe(2);
  await note(commander.as, declared.id);
  await expect.poll(() => stream.told("change").length, soon).toBeGreaterThan(0);
});

test("the stream is in the OpenAPI document", async () => {
  const document = await (await send("GET", "/openapi.json")).json();
  expect(document.paths["/live"].get.responses["200"].content).toHaveProperty("text/event-stream");
});
