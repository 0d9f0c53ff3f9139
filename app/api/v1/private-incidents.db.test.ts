import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { auditHead } from "@/lib/contracts/audit";
import { declareIncident, listIncidents } from "@/lib/contracts/incidents";
import type { Operation } from "@/lib/contracts/operation";
import { operations } from "@/lib/contracts/operations";
import { addEntry } from "@/lib/contracts/timeline";
import { ask, pathOf, problemOf, send } from "@/lib/testing/api";
import { minutesAgo, signedIn } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { stored } from "@/lib/testing/stored";

ownDatabase();

const ofIncident = operations.filter(
  ({ path }) => path.startsWith("/incidents/{id}") || path.startsWith("/timeline/"),
);

/** A body that each of these operations would accept. */
const bodies: Record<string, unknown> = {
  "PATCH /incidents/{id}": { title: "Seen" },
  "POST /incidents/{id}/severity": { severity: "P0", reason: "x" },
  "POST /incidents/{id}/status": { status: "identified" },
  "PUT /incidents/{id}/roles/{role}": { userId: uuid() },
  "PUT /incidents/{id}/presence": { tabId: uuid(), typing: false },
  "PUT /incidents/{id}/phases/{phase}/steps/{step}": { done: true },
  "POST /incidents/{id}/hotfixes": { title: "Seen", workflow: "trunk" },
  "POST /incidents/{id}/timeline": { body: "Seen" },
  "POST /incidents/{id}/timeline/imports": { text: "Time,Event\n10:00,Seen" },
  "PATCH /timeline/{entryId}": { body: "Seen", version: 1 },
  "PATCH /incidents/{id}/review": { leadId: uuid() },
  "PATCH /incidents/{id}/review/sections/{key}": { body: "Seen", version: 1 },
  "PUT /incidents/{id}/review/lines/{entryId}": { kept: false, version: 0 },
  "POST /incidents/{id}/review/factors": { label: "Seen" },
  "PATCH /incidents/{id}/review/factors/{factorId}": { note: "Seen", version: 1 },
  "PUT /incidents/{id}/review/proposals/{key}": { reason: "Seen" },
  "POST /incidents/{id}/review/whys": { text: "Seen" },
  "PATCH /incidents/{id}/review/whys/{whyId}": { text: "Seen", version: 1 },
  "PUT /incidents/{id}/review/questions/{key}": { reason: "Seen", version: 0 },
  "POST /incidents/{id}/review/meeting": { startsAt: minutesAgo(-60) },
  "PATCH /incidents/{id}/review/meeting": { state: "held" },
  "POST /incidents/{id}/review/shares": { days: 7 },
};

/** A private incident with an entry, its declarer, and somebody who may do everything but see it. */
async function secret() {
  const declarer = await signedIn("incident_commander");
  const stranger = await signedIn("admin", "incident_commander", "engineering_lead", "on_call_manager");
  const body = { title: `Breach ${uuid()}`, severity: "P1", private: true, startedAt: minutesAgo(5) };
  const incident = await ask(declareIncident, { as: declarer.as, body });
  const entry = await ask(addEntry, {
    as: declarer.as,
    params: { id: incident.id },
    body: { body: "Found" },
  });
  return { declarer, stranger, incident, entryId: entry.id };
}

const paramsFor = (id: string, entryId: string) => ({
  ...{ id, entryId, role: "scribe" },
  ...{ userId: uuid(), tabId: uuid(), factorId: uuid(), whyId: uuid(), shareId: uuid() },
});

async function told(operation: Operation, as: Record<string, string>, params: Record<string, string>) {
  const body = bodies[`${operation.method} ${operation.path}`];
  const key = operation.path.includes("/questions/") ? "alert" : "summary";
  const path = pathOf(operation, { key, ...params });
  const answer = await send(operation.method, path, { as, ...(body ? { body } : {}) });
  return problemOf(answer);
}

test.each(ofIncident)(
  "$method $path: a private incident looks like one that is not there",
  async (operation) => {
    const { stranger, incident, entryId } = await secret();
    const before = await stored();
    for (const ref of [incident.id, incident.key, incident.key.toLowerCase()]) {
      const hidden = await told(operation, stranger.as, paramsFor(ref, entryId));
      const missing = ref === incident.id ? uuid() : "INC-2001-001";
      expect(hidden.status).toBe(404);
      expect(hidden).toEqual(await told(operation, stranger.as, paramsFor(missing, uuid())));
    }
    expect(await stored()).toEqual(before);
  },
);

test("a private incident is absent from the list under every filter, and there for its members", async () => {
  const { stranger, declarer, incident } = await secret();
  const filters = [
    {},
    { q: incident.key },
    { q: incident.title },
    { severity: "P1" },
    { status: "open" },
    { limit: "200" },
  ];
  for (const query of filters) {
    const { items } = await ask(listIncidents, { as: stranger.as, query });
    expect(items.map((one) => one.id)).not.toContain(incident.id);
  }
  const { items } = await ask(listIncidents, { as: declarer.as, query: { q: incident.key } });
  expect(items.map((one) => one.id)).toEqual([incident.id]);
});

test("a private incident is absent from the audit trail and its heads, and there for its members", async () => {
  const { stranger, declarer, incident } = await secret();
  for (const ref of [incident.id, incident.key]) {
    const answer = await send("GET", `/audit?incident=${ref}`, { as: stranger.as });
    const missing = await send("GET", "/audit?incident=INC-2001-001", { as: stranger.as });
    expect([answer.status, await answer.json()]).toEqual([404, await missing.json()]);
  }
  const query = { limit: "200" };
  const scopes = async (as: Record<string, string>) =>
    (await ask(auditHead, { as, query })).chains.map((chain) => chain.scope);
  expect(await scopes(stranger.as)).not.toContain(incident.id);
  expect(await scopes(declarer.as)).toContain(incident.id);
});
