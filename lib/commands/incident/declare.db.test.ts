import { expect, test } from "vitest";
import { declareIncident } from "@/lib/contracts/incidents";
import { db } from "@/lib/db/client";
import { ask } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { incident, person } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();

test("R-INC-08 forty concurrent declarations get forty keys without a gap", async () => {
  const { as } = await signedIn("incident_commander");
  const body = { title: "Checkout is slow", severity: "P1" };
  const declared = await Promise.all(Array.from({ length: 40 }, () => ask(declareIncident, { as, body })));
  const year = new Date().getUTCFullYear();
  const expected = Array.from({ length: 40 }, (_, i) => `INC-${year}-${String(i + 1).padStart(3, "0")}`);
  expect(declared.map((one) => one.key).sort()).toEqual(expected);
});

test("R-INC-08 a declaration that fails gives its number back", async () => {
  const commander = await person("incident_commander");
  const before = await incident(commander);
  const unknown = "0196a000-0000-7000-8000-000000000000";
  await expect(incident(commander, { serviceIds: [unknown] })).rejects.toThrow(
    "A service is unknown or archived.",
  );
  const after = await incident(commander);
  const number = (key: string) => Number(key.split("-")[2]);
  expect(number(after.key)).toBe(number(before.key) + 1);
});

test("R-SLA-01 to 07 a P0 carries its timers from the declaration on", async () => {
  const commander = await person("incident_commander");
  const startedAt = new Date(Date.now() - 10 * 60_000);
  const { id } = await incident(commander, { severity: "P0", startedAt: startedAt.toISOString() });
  const timers = await db().slaTimer.findMany({ where: { incidentId: id } });
  const due = (rule: string) => timers.find((timer) => timer.rule === rule)?.dueAt;
  expect(due("fix_deployed")).toEqual(new Date(startedAt.getTime() + 2 * 3_600_000));
  expect(due("notify_executives")).toEqual(new Date(startedAt.getTime() + 4 * 3_600_000));
  expect(due("review_published")).toBeNull();
  expect(timers.map((timer) => timer.state)).not.toContain("breached");
});
