import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { listActionItems } from "@/lib/contracts/action-items";
import { listApprovals, requestApproval } from "@/lib/contracts/approvals";
import { auditHead, listAudit } from "@/lib/contracts/audit";
import { readDashboard, readUrgent } from "@/lib/contracts/dashboard";
import { readIncidentPage } from "@/lib/contracts/incident-page";
import { declareIncident, listIncidents } from "@/lib/contracts/incidents";
import { listNotices } from "@/lib/contracts/notices";
import type { Operation } from "@/lib/contracts/operation";
import { listPhases } from "@/lib/contracts/phases";
import { readReview } from "@/lib/contracts/reviews";
import { search } from "@/lib/contracts/search";
import { createService, listServices } from "@/lib/contracts/services";
import { listTimeline } from "@/lib/contracts/timeline";
import { listTimers } from "@/lib/contracts/timers";
import { listUsers } from "@/lib/contracts/users";
import { db } from "@/lib/db/client";
import { ask, type Sent } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { person } from "@/lib/testing/factories";
import { begun, crew, revised } from "@/lib/testing/hotfix-desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { statementsOf } from "@/lib/testing/statements";

ownDatabase();

/** An incident with a service, a commander, a hand-over, and as many notes of as many people as wanted. */
async function incidentWith(entries: number) {
  const { as } = await signedIn("admin", "incident_commander");
  const service = await ask(createService, { as, body: { name: `Shop ${uuid()}` } });
  const body = { title: "Slow", severity: "P0", serviceIds: [service.id] };
  const { id } = await ask(declareIncident, { as, body });
  const authors = await Promise.all(
    Array.from({ length: Math.ceil(entries / 10) }, () => person("responder")),
  );
  await db().timelineEvent.createMany({
    data: Array.from({ length: entries }, (_, i) => ({
      id: uuid(),
      incidentId: id,
      type: "note",
      body: `Note ${i}`,
      kind: "observation",
      occurredAt: new Date(),
      recordedAt: new Date(),
      authorId: authors[i % authors.length]?.userId ?? null,
    })),
  });
  return { as, params: { id } };
}

const statements = async (operation: Operation, sent: Sent) => {
  await ask(operation, sent);
  return statementsOf(() => ask(operation, sent));
};

test.each([
  ["the incident's page", readIncidentPage, {}],
  ["the timeline", listTimeline, { limit: "200" }],
  ["the timers", listTimers, {}],
  ["the phases", listPhases, {}],
  ["the review", readReview, {}],
])("%s takes as many statements with 10 entries as with 300", async (_, operation, query) => {
  const few = await statements(operation, { ...(await incidentWith(10)), query });
  const many = await statements(operation, { ...(await incidentWith(300)), query });
  expect(many).toBe(few);
  expect(few).toBeGreaterThan(2);
  expect(few).toBeLessThanOrEqual(24);
});

test.each([
  ["incidents", listIncidents, {}],
  [
    "incidents that are filtered",
    listIncidents,
    { status: "open", severity: "P0", q: "slow", commander: "me" },
  ],
  ["people", listUsers, {}],
  ["services", listServices, {}],
  ["notices", listNotices, {}],
  ["action items", listActionItems, {}],
  ["found things", search, { q: "slow" }],
  ["an audit trail", listAudit, {}],
  ["the heads of the audit trail", auditHead, {}],
])("the list of %s takes as many statements for one as for a hundred", async (_, operation, query) => {
  const { as } = await incidentWith(10);
  const one = await statements(operation, { as, query: { ...query, limit: "1" } });
  for (let i = 0; i < 10; i++) await ask(declareIncident, { as, body: { title: "Slow", severity: "P0" } });
  const hundred = await statements(operation, { as, query: { ...query, limit: "100" } });
  expect(hundred).toBe(one);
  expect(one).toBeGreaterThan(1);
  expect(one).toBeLessThanOrEqual(8);
});

test.each([
  ["the dashboard", readDashboard, 12],
  ["the desk's urgent answer", readUrgent, 5],
])("%s takes as many statements for one incident as for many", async (_, operation, most) => {
  const { as } = await incidentWith(10);
  const one = await statements(operation, { as });
  for (let i = 0; i < 30; i++) await ask(declareIncident, { as, body: { title: "Slow", severity: "P0" } });
  const many = await statements(operation, { as });
  expect(many).toBe(one);
  expect(one).toBeLessThanOrEqual(most);
});

test.each([
  ["the dashboard", readDashboard, 13],
  ["the approvals that wait", listApprovals, 5],
])("%s takes an approver as many statements for one hotfix as for many", async (_, operation, most) => {
  const people = await crew();
  const asked = async () => {
    const { id } = await begun(people, "P0");
    await revised(people, id);
    await ask(requestApproval, { as: people.author.as, params: { id } });
  };
  await asked();
  const one = await statements(operation, { as: people.lead.as });
  for (let i = 0; i < 10; i++) await asked();
  expect(await statements(operation, { as: people.lead.as })).toBe(one);
  expect(one).toBeLessThanOrEqual(most);
});
