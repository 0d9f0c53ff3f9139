import { v7 as uuid } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { decide, recordVerbal } from "@/lib/contracts/approvals";
import { startDeployment, startRollback } from "@/lib/contracts/deployments";
import { openHotfix, planRollback, reviseHotfix } from "@/lib/contracts/hotfixes";
import { declareIncident } from "@/lib/contracts/incidents";
import type { Operation } from "@/lib/contracts/operation";
import { operations } from "@/lib/contracts/operations";
import { assignRole } from "@/lib/contracts/roles";
import { ask, pathOf, problemOf, send } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { crew, newCommit } from "@/lib/testing/hotfix-desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { byCookie } from "@/lib/testing/signed-in";

ownDatabase();

const ofHotfix = operations.filter(({ path }) =>
  /^\/(hotfixes|deployments|rollbacks|verbal-approvals)\/\{id\}/.test(path),
);

const bodies: Record<string, unknown> = {
  "PATCH /hotfixes/{id}": { title: "Seen" },
  "POST /hotfixes/{id}/abandonment": { reason: "x" },
  "POST /hotfixes/{id}/revisions": { commit: newCommit() },
  "PUT /hotfixes/{id}/warnings/{key}": { answer: "x" },
  "PUT /hotfixes/{id}/steps/{key}": { state: "done" },
  "PUT /hotfixes/{id}/checks/{key}": { result: "passed" },
  "PUT /hotfixes/{id}/rollback-plan": { method: "git_revert", ownerId: uuid(), tested: true },
  "POST /hotfixes/{id}/decisions": { role: "engineering_lead", decision: "approved", commit: newCommit() },
  "POST /hotfixes/{id}/verbal-approvals": {
    ...{ role: "on_call_manager", approverId: uuid(), channel: "phone", words: "Go", commit: newCommit() },
    spokenAt: "2026-01-01T00:00:00Z",
  },
  "POST /verbal-approvals/{id}/confirmation": { confirmed: true },
  "POST /hotfixes/{id}/deployments": { environment: "staging" },
  "PATCH /deployments/{id}": { state: "succeeded" },
  "POST /hotfixes/{id}/verification": { confirmed: true, notes: "x" },
  "POST /hotfixes/{id}/rollbacks": { reason: "unstable", method: "git_revert" },
  "PATCH /rollbacks/{id}": { stage: "assessment", notes: "x" },
};

type Ids = { hotfix: string; revision: string; deployment: string; rollback: string; verbal: string };
let ids: Ids;
let stranger: Record<string, string>;

/** A private incident with a hotfix in production, being rolled back, with a verbal approval; and somebody who may do all but see it. */
beforeAll(async () => {
  const people = await crew();
  const { commander, manager } = people;
  const incident = await ask(declareIncident, {
    as: commander.as,
    body: { title: "Nobody's business", severity: "P0", private: true },
  });
  const role = { as: commander.as, params: { id: incident.key, role: "on_call_manager" } };
  await ask(assignRole, { ...role, body: { userId: manager.id } });
  const hotfix = await ask(openHotfix, {
    as: commander.as,
    params: { id: incident.key },
    body: { title: "Secret", authorId: people.author.id },
  });
  const params = { id: hotfix.id };
  const commit = newCommit();
  const revision = await ask(reviseHotfix, { as: commander.as, params, body: { commit } });
  const plan = { method: "git_revert", ownerId: commander.id, tested: true };
  await ask(planRollback, { as: commander.as, params, body: plan });
  const spoken = { role: "on_call_manager", approverId: manager.id, channel: "phone", words: "Go" };
  const spokenAt = new Date().toISOString();
  const verbal = await ask(recordVerbal, { as: commander.as, params, body: { ...spoken, spokenAt, commit } });
  const body = { environment: "production", bypass: { reason: "It burns" } };
  const as = await byCookie({ userId: commander.id });
  const deployment = await ask(startDeployment, { as, params, body });
  const rollback = await ask(startRollback, {
    as: commander.as,
    params,
    body: { reason: "unstable", method: "git_revert" },
  });
  ids = {
    hotfix: hotfix.id,
    revision: revision.id,
    deployment: deployment.id,
    rollback: rollback.id,
    verbal: verbal.id,
  };
  stranger = (
    await signedIn(
      "admin",
      "incident_commander",
      "engineering_lead",
      "on_call_manager",
      "product_manager",
      "responder",
    )
  ).as;
});

function idOf({ path }: Operation): string {
  if (path.startsWith("/deployments")) return ids.deployment;
  if (path.startsWith("/rollbacks")) return ids.rollback;
  return path.startsWith("/verbal") ? ids.verbal : ids.hotfix;
}

async function told(operation: Operation, id: string) {
  const params = {
    id,
    key: operation.path.includes("checks") ? "unit_suites" : "push",
    revisionId: ids.revision,
  };
  const body = bodies[`${operation.method} ${operation.path}`];
  const sent = { as: stranger, ...(body ? { body } : {}) };
  return problemOf(await send(operation.method, pathOf(operation, params), sent));
}

test("every door of a hotfix is tried", () => {
  expect(ofHotfix).toContain(decide);
  expect(ofHotfix.length).toBeGreaterThanOrEqual(19);
});

test.each(ofHotfix)(
  "$method $path: what belongs to a private incident looks like what is not there",
  async (operation) => {
    const hidden = await told(operation, idOf(operation));
    expect(hidden.status).toBe(404);
    expect(hidden).toEqual(await told(operation, uuid()));
  },
);

test("what waits for an approval of a private incident is in nobody else's inbox", async () => {
  const answer = await send("GET", "/approvals", { as: stranger });
  expect(await answer.json()).toEqual({ items: [], nextCursor: null });
});
