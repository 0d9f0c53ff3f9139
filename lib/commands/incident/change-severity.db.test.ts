import { expect, test } from "vitest";
import { acknowledgeIncident, changeSeverity, changeStatus } from "@/lib/contracts/incidents";
import { listTimeline } from "@/lib/contracts/timeline";
import { listTimers } from "@/lib/contracts/timers";
import { ask, refusal } from "@/lib/testing/api";
import { incident, person } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";
import { byToken } from "@/lib/testing/signed-in";

ownDatabase();

const hours = (count: number) => count * 3_600_000;
const reason = "It spread to every customer";

/** A P1 that started three hours ago and was declared now, with its commander's token. */
async function threeHoursIn(fields: Record<string, unknown> = {}) {
  const commander = await person("incident_commander");
  const startedAt = new Date(Date.now() - hours(3)).toISOString();
  const { id, key } = await incident(commander, { startedAt, ...fields });
  const as = await byToken(commander);
  const timers = async () => (await ask(listTimers, { as, params: { id } })).items;
  return { as, startedAt, params: { id }, key, timers };
}

test("R-SEV-05 raising P1 to P0 after three hours shows the fix breached at once, two hours after the start", async () => {
  const { as, params, startedAt, timers } = await threeHoursIn();
  const raised = await ask(changeSeverity, { as, params, body: { severity: "P0", reason } });
  expect(raised).toMatchObject({ severity: "P0", hotfixRequired: true });
  const fix = (await timers()).filter((timer) => timer.rule === "fix_deployed");
  const due = new Date(new Date(startedAt).getTime() + hours(2)).toISOString();
  expect(fix).toMatchObject([{ state: "breached", severity: "P0", dueAt: due, breachedAt: due }]);
});

test("R-SEV-05 what was met stays met, and rules that no longer apply are cancelled, not deleted", async () => {
  const { as, params, timers } = await threeHoursIn();
  await ask(acknowledgeIncident, { as, params });
  const before = await timers();
  const met = before.filter((timer) => timer.state === "met");
  expect(met.map((timer) => timer.rule)).toEqual(["notify_on_call"]);
  await ask(changeSeverity, { as, params, body: { severity: "P2", reason: "One customer only" } });
  const after = await timers();
  const kept = new Map(after.map((timer) => [timer.id, timer]));
  expect(before.filter((timer) => !kept.has(timer.id))).toEqual([]);
  expect(kept.get(met[0]?.id ?? "")).toMatchObject({ state: "met", settledAt: met[0]?.settledAt });
  const gone = before.filter((timer) => timer.rule === "fix_deployed" || timer.rule === "status_update");
  expect(gone.map((timer) => kept.get(timer.id)?.state)).toEqual(["cancelled", "cancelled"]);
  expect(
    after
      .filter((timer) => timer.state === "running")
      .map((timer) => timer.rule)
      .sort(),
  ).toEqual(["fix_in_release", "link_backlog"]);
});

test("R-SEV-05 R-SLA-01 the page of the new level is answered by the acknowledgement that came before it", async () => {
  const { as, params, timers } = await threeHoursIn();
  const { acknowledgedAt } = await ask(acknowledgeIncident, { as, params });
  await ask(changeSeverity, { as, params, body: { severity: "P0", reason } });
  const { items } = await ask(listTimeline, { as, params, query: { limit: "200" } });
  const settledBy = items.find((entry) => entry.type === "incident.acknowledged")?.id;
  expect((await timers()).filter((timer) => timer.rule === "page_on_call")).toMatchObject([
    { state: "met", severity: "P0", settledAt: acknowledgedAt, settledBy },
  ]);
});

test("R-SEV-05 R-SLA-01 without an acknowledgement the page of the new level waits for one", async () => {
  const { as, params, timers } = await threeHoursIn();
  await ask(changeSeverity, { as, params, body: { severity: "P0", reason } });
  const page = async () => (await timers()).filter((timer) => timer.rule === "page_on_call");
  expect(await page()).toMatchObject([{ state: "running" }]);
  await ask(acknowledgeIncident, { as, params });
  expect(await page()).toMatchObject([{ state: "met" }]);
});

test("R-SEV-05 R-INC-11 the timeline says who changed what and why, and what it did to the clocks", async () => {
  const { as, params } = await threeHoursIn();
  await ask(changeSeverity, { as, params, body: { severity: "P0", reason } });
  const { items } = await ask(listTimeline, { as, params, query: { limit: "200" } });
  const changed = items.find((entry) => entry.type === "severity.changed");
  expect(changed?.payload).toEqual({ from: "P1", to: "P0", reason });
  expect(changed?.author).not.toBeNull();
  const breach = items.find(
    (entry) => entry.type === "timer.breached" && entry.payload.rule === "fix_deployed",
  );
  expect(breach?.author).toBeNull();
  const types = items.map((entry) => entry.type);
  for (const type of ["timers.armed", "timers.moved", "timers.cancelled"]) expect(types).toContain(type);
});

test("R-SEV-05 raising and lowering again ends at the first deadlines, with the breach on record", async () => {
  const { as, params, timers, startedAt } = await threeHoursIn();
  await ask(changeSeverity, { as, params, body: { severity: "P0", reason } });
  await ask(changeSeverity, { as, params, body: { severity: "P1", reason: "Most are back" } });
  const fix = (await timers()).filter((timer) => timer.rule === "fix_deployed");
  const dayOn = new Date(new Date(startedAt).getTime() + hours(24)).toISOString();
  expect(fix.map((timer) => timer.state).sort()).toEqual(["breached", "running"]);
  expect(fix.find((timer) => timer.state === "running")?.dueAt).toBe(dayOn);
});

test("R-SEV-05 severity changes only while the incident is open, to another level, with a reason", async () => {
  const { as, params, timers } = await threeHoursIn({ severity: "P2" });
  const same = await refusal(changeSeverity, { as, params, body: { severity: "P2", reason } });
  expect(same).toMatchObject({ status: 409, rule: "R-SEV-05", detail: "The incident is P2 already." });
  const mute = await refusal(changeSeverity, { as, params, body: { severity: "P1", reason: "  " } });
  expect([mute.status, mute.errors?.[0]?.path]).toEqual([422, "reason"]);
  const before = await timers();
  for (const status of ["resolved", "closed"]) {
    await ask(changeStatus, { as, params, body: { status } });
    const late = await refusal(changeSeverity, { as, params, body: { severity: "P1", reason } });
    expect(late).toMatchObject({ status: 409, rule: "R-SEV-05" });
    expect(late.detail).toContain(status);
  }
  expect((await timers()).map((timer) => timer.severity)).toEqual(before.map((timer) => timer.severity));
});
