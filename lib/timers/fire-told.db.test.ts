import { expect, test } from "vitest";
import { declareIncident } from "@/lib/commands/incident/declare";
import { db } from "@/lib/db/client";
import { fresh, person } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";
import { fireTold } from "./fire-told";

ownDatabase();
const start = new Date("2026-03-02T09:00:00.000Z");
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);

test("R-SLA-20 the clocks of a told history fire at their own moments, no later than asked, and only once", async () => {
  const commander = await person("incident_commander");
  await person("on_call_engineer");
  await person("engineering_lead");
  const other = fresh(
    await declareIncident({ actor: commander, at: start }, { title: "Other", severity: "P0" }),
  );
  const { id } = fresh(
    await declareIncident({ actor: commander, at: start }, { title: "Told", severity: "P0" }),
  );
  expect(await fireTold(db(), id, minutes(61))).toBeGreaterThan(3);
  const of = (incidentId: string) =>
    db().timelineEvent.findMany({
      where: { incidentId, type: { startsWith: "timer." } },
      orderBy: { occurredAt: "asc" },
    });
  const events = await of(id);
  for (const { occurredAt, recordedAt } of events) expect(recordedAt).toEqual(occurredAt);
  const fired = events.filter(({ type }) => type === "timer.fired").map(({ occurredAt }) => occurredAt);
  expect(fired).toEqual([start, minutes(15)]);
  expect(events.filter(({ type }) => type === "timer.warned").map(({ occurredAt }) => occurredAt)).toEqual([
    minutes(60),
  ]);
  expect(await fireTold(db(), id, minutes(61))).toBe(0);
  expect(await of(other.id)).toEqual([]);
});

test("a command decides at the moment of its history, and what it writes carries that moment", async () => {
  const commander = await person("incident_commander");
  const declared = fresh(
    await declareIncident({ actor: commander, at: start }, { title: "Told", severity: "P1" }),
  );
  expect(declared).toMatchObject({ declaredAt: start.toISOString(), recordedAt: start.toISOString() });
  const audited = await db().auditEntry.findMany({ where: { scope: declared.id } });
  expect(audited.map(({ at }) => at)).toEqual([start]);
  const roles = await db().roleAssignment.findMany({ where: { incidentId: declared.id } });
  expect(roles.map(({ assignedAt }) => assignedAt)).toEqual([start]);
});
