import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { decide, requestApproval } from "@/lib/contracts/approvals";
import { endDeployment, startDeployment } from "@/lib/contracts/deployments";
import { declareIncident } from "@/lib/contracts/incidents";
import { saveSection } from "@/lib/contracts/reviews";
import { addEntry, editEntry } from "@/lib/contracts/timeline";
import { db } from "@/lib/db/client";
import { ask } from "@/lib/testing/api";
import { desk, signedIn } from "@/lib/testing/desk";
import { begun, crew, revised } from "@/lib/testing/hotfix-desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { reviewDesk } from "@/lib/testing/review-desk";
import { statementsOf } from "@/lib/testing/statements";

ownDatabase();

/** As many notes on the incident as wanted, beside what it has. */
async function noted(incidentId: string, authorId: string, count: number): Promise<void> {
  await db().timelineEvent.createMany({
    data: Array.from({ length: count }, (_, i) => ({
      ...{ id: uuid(), incidentId, authorId, type: "note", body: `Note ${i}`, kind: "observation" },
      ...{ occurredAt: new Date(), recordedAt: new Date() },
    })),
  });
}

async function declared(incidents: number): Promise<number> {
  const { as } = await signedIn("incident_commander");
  const once = () => ask(declareIncident, { as, body: { title: "Slow", severity: "P0" } });
  for (let i = 0; i < incidents; i++) await once();
  return statementsOf(once);
}

async function edited(notes: number): Promise<number> {
  const it = await desk({ severity: "P1" });
  await noted(it.declared.id, it.who.userId, notes);
  const { id, version } = await ask(addEntry, it.sent({ body: "The queue grows" }));
  const once = (body: string, seen: number) =>
    ask(editEntry, { as: it.as, params: { entryId: id }, body: { body, version: seen } });
  await once("The queue still grows", version);
  return statementsOf(() => once("The queue shrinks", version + 1));
}

async function saved(notes: number): Promise<number> {
  const it = await reviewDesk(30);
  await noted(it.declared.id, it.who.userId, notes);
  const once = (body: string, version: number) =>
    ask(saveSection, { as: it.as, params: { ...it.params, key: "summary" }, body: { body, version } });
  const first = await once("The queue grew.", 1);
  return statementsOf(() => once("The queue grew and shrank.", first.version));
}

async function decided(notes: number): Promise<number> {
  const people = await crew();
  const { id, incident } = await begun(people, "P0");
  await noted(incident.id, people.author.id, notes);
  for (let i = 0; i < notes / 50; i++) await revised(people, id);
  const commit = await revised(people, id);
  await ask(requestApproval, { as: people.author.as, params: { id } });
  const body = { role: "engineering_lead", decision: "approved", commit };
  return statementsOf(() => ask(decide, { as: people.lead.as, params: { id }, body }));
}

async function deployed(notes: number): Promise<number> {
  const people = await crew();
  const { id, incident } = await begun(people, "P0");
  await noted(incident.id, people.author.id, notes);
  await revised(people, id);
  const once = () =>
    ask(startDeployment, { as: people.commander.as, params: { id }, body: { environment: "staging" } });
  for (let i = 0; i < 1 + notes / 50; i++) {
    const deployment = await once();
    const params = { id: deployment.id };
    await ask(endDeployment, { as: people.commander.as, params, body: { state: "failed" } });
  }
  return statementsOf(once);
}

test.each([
  ["declaring an incident", declared, 6],
  ["editing an entry", edited, 25],
  ["saving a section", saved, 36],
  ["deciding on a hotfix", decided, 45],
  ["beginning a deployment", deployed, 45],
])("%s takes as many statements with much on record as with little", async (_, write, most) => {
  const little = await write(2);
  expect(await write(100)).toBe(little);
  expect(little).toBeGreaterThan(2);
  expect(little).toBeLessThanOrEqual(most);
});
