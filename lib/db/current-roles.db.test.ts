import { expect, test } from "vitest";
import { readDashboard } from "@/lib/contracts/dashboard";
import { changeStatus } from "@/lib/contracts/incidents";
import { ask } from "@/lib/testing/api";
import { desk, minutesAgo } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { db } from "./client";

ownDatabase();

test("the roles of an incident stay current while it is open or something is due, and become current again", async () => {
  const commander = await desk({ severity: "P0", startedAt: minutesAgo(300) });
  const { id } = commander.declared;
  const current = async () =>
    (await db().roleAssignment.findMany({ where: { incidentId: id } })).every((role) => role.current);
  await ask(changeStatus, commander.sent({ status: "resolved" }));
  expect((await db().incident.findUniqueOrThrow({ where: { id } })).nextDueAt).not.toBeNull();
  expect(await current()).toBe(true);
  const { reviews } = await ask(readDashboard, { as: commander.as });
  expect(reviews).toMatchObject([{ mine: true }]);
  const put = (data: object) => db().incident.update({ where: { id }, data });
  await put({ nextDueAt: null });
  expect(await current()).toBe(false);
  await put({ status: "investigating", resolvedAt: null });
  expect(await current()).toBe(true);
});
