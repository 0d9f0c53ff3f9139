import { expect, test } from "vitest";
import { declareIncident } from "@/lib/contracts/incidents";
import { listTimers } from "@/lib/contracts/timers";
import { ask, refusal } from "@/lib/testing/api";
import { person } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";
import { byToken } from "@/lib/testing/signed-in";

ownDatabase();

const title = "Checkout is slow";
const outage = { usersAffected: "all", broken: "product", loginsFailing: "all" } as const;
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

test("R-SEV-02 the classification is kept with its answers, its path and its reasons", async () => {
  const as = await byToken(await person("responder"));
  const body = { title, severity: "P0", classification: outage };
  const { classification, hotfixRequired } = await ask(declareIncident, { as, body });
  expect(classification).toMatchObject({
    severity: "P0",
    hotfixRequired: true,
    answers: outage,
    overruled: false,
  });
  expect(classification?.path.length).toBeGreaterThan(0);
  expect(classification?.reasons.length).toBeGreaterThan(0);
  expect(classification?.overruleReason).toBeNull();
  expect(hotfixRequired).toBe(true);
});

test("R-SEV-02 an overrule is kept with its reason, and no reason is kept where nothing was overruled", async () => {
  const as = await byToken(await person("responder"));
  const overruleReason = "Only the test stand is down";
  const overruled = await ask(declareIncident, {
    as,
    body: { title, severity: "P2", classification: outage, overruleReason },
  });
  expect(overruled.severity).toBe("P2");
  expect(overruled.hotfixRequired).toBe(false);
  expect(overruled.classification).toMatchObject({ severity: "P0", overruled: true, overruleReason });
  const agreed = await ask(declareIncident, {
    as,
    body: { title, severity: "P0", classification: outage, overruleReason },
  });
  expect(agreed.classification).toMatchObject({ overruled: false, overruleReason: null });
});

test("R-INC-13 a retrospective incident was declared when it was detected, else when it started", async () => {
  const as = await byToken(await person("incident_commander"));
  const startedAt = "2019-07-02T13:42:00.000Z";
  const detectedAt = "2019-07-02T13:45:00.000Z";
  const body = { title, severity: "P0", retrospective: true, startedAt };
  const detected = await ask(declareIncident, { as, body: { ...body, detectedAt } });
  expect(detected).toMatchObject({ startedAt, detectedAt, declaredAt: detectedAt, retrospective: true });
  const undetected = await ask(declareIncident, { as, body });
  expect(undetected).toMatchObject({ startedAt, detectedAt: null, declaredAt: startedAt });
});

test("R-INC-13 its key takes the year of recording, and no deadline of the past fires or is the next one due", async () => {
  const as = await byToken(await person("incident_commander"));
  const past = { startedAt: "2019-07-02T13:42:00Z", detectedAt: "2019-07-02T13:45:00Z" };
  const incident = await ask(declareIncident, {
    as,
    body: { title, severity: "P0", retrospective: true, ...past },
  });
  const year = new Date(incident.recordedAt).getUTCFullYear();
  expect(incident.key.startsWith(`INC-${year}-`)).toBe(true);
  expect(incident.channel).toBe(`#incident-${incident.key.slice("INC-".length)}`);
  const { items } = await ask(listTimers, { as, params: { id: incident.key } });
  const open = items.filter((timer) => timer.state === "running");
  expect(open.map((timer) => timer.breachAt).filter((moment) => moment !== null)).toEqual([]);
  expect(open.map((timer) => timer.automatic)).not.toContain(true);
  const closed = items.filter((timer) => timer.state !== "running");
  expect(closed.filter((timer) => timer.state !== "cancelled")).toEqual([]);
  expect(incident.nextDue).toBeNull();
  expect(items.find((timer) => timer.rule === "fix_deployed")?.dueAt).toBe("2019-07-02T15:42:00.000Z");
});

test("R-INC-09 whoever declares as a commander leads; another commander is named by id", async () => {
  const commander = await person("incident_commander");
  const responder = await person("responder");
  const own = await ask(declareIncident, { as: await byToken(commander), body: { title, severity: "P1" } });
  expect(own.commander?.id).toBe(commander.userId);
  const as = await byToken(responder);
  const unled = await ask(declareIncident, { as, body: { title, severity: "P1" } });
  expect(unled.commander).toBeNull();
  const named = await ask(declareIncident, {
    as,
    body: { title, severity: "P1", commanderId: commander.userId },
  });
  expect(named.commander?.id).toBe(commander.userId);
});

test("R-INC-08 neither start nor detection lies ahead, nor does the detection come before the start", async () => {
  const as = await byToken(await person("responder"));
  const wrong = [
    [{ startedAt: ago(-5) }, "startedAt"],
    [{ startedAt: ago(5), detectedAt: ago(-5) }, "detectedAt"],
    [{ startedAt: ago(5), detectedAt: ago(10) }, "detectedAt"],
    [{ commanderId: "0196a000-0000-7000-8000-000000000000" }, "commanderId"],
    [{ serviceIds: ["0196a000-0000-7000-8000-000000000000"] }, "serviceIds"],
  ] as const;
  for (const [fields, path] of wrong) {
    const problem = await refusal(declareIncident, { as, body: { title, severity: "P1", ...fields } });
    expect([problem.status, problem.errors?.[0]?.path]).toEqual([422, path]);
  }
});

test("R-INC-08 a clock that runs less than a minute ahead is taken as now", async () => {
  const as = await byToken(await person("responder"));
  const incident = await ask(declareIncident, {
    as,
    body: { title, severity: "P1", startedAt: ago(-0.5) },
  });
  expect(incident.startedAt).toBe(incident.declaredAt);
});
