import { beforeAll, expect, test } from "vitest";
import { advanceRollback, endDeployment, startDeployment, startRollback } from "@/lib/contracts/deployments";
import { openHotfix, readHotfix } from "@/lib/contracts/hotfixes";
import { readIncident } from "@/lib/contracts/incidents";
import { listTimers } from "@/lib/contracts/timers";
import { verifyAudit } from "@/lib/db/audit-verify";
import { db } from "@/lib/db/client";
import { ask, refusal } from "@/lib/testing/api";
import { approve, begun, type Crew, crew, evidenced, ready, revised } from "@/lib/testing/hotfix-desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();
let people: Crew;
beforeAll(async () => {
  people = await crew();
});

async function live() {
  const made = await ready(people);
  const { as } = people.author;
  const started = await ask(startDeployment, {
    as,
    params: { id: made.id },
    body: { environment: "production" },
  });
  await ask(endDeployment, { as, params: { id: started.id }, body: { state: "succeeded" } });
  return { ...made, as };
}

const why = { reason: "new_problem", method: "git_revert" };

test("R-RBK-02 a rollback goes through its timed stages, and its end makes the fix due again at its old moment", async () => {
  const { id, incident, as } = await live();
  const clocks = async (rule: string) =>
    (await ask(listTimers, { as, params: { id: incident.key } })).items.filter((one) => one.rule === rule);
  const [met] = await clocks("fix_deployed");
  const rollback = await ask(startRollback, { as, params: { id }, body: why });
  expect(rollback).toMatchObject({ stage: "assessment", hotfixState: "deployed" });
  const go = (stage: string, notes?: string) =>
    ask(advanceRollback, { as, params: { id: rollback.id }, body: { stage, ...(notes ? { notes } : {}) } });
  await go("assessment", "Health fails, errors at 40 %");
  await go("execution");
  await go("verification", "Reverted and pushed");
  const done = await go("done", "Health, checkout, errors and latency are as before");
  expect(done).toMatchObject({ stage: "done", hotfixState: "rolled_back" });
  expect(done.stages.map(({ stage, endedAt }) => [stage, endedAt !== null])).toEqual([
    ["assessment", true],
    ["execution", true],
    ["verification", true],
  ]);
  const [first, again] = await clocks("fix_deployed");
  expect(first).toEqual(met);
  expect(again).toMatchObject({ state: "running", dueAt: met?.dueAt });
  expect((await clocks("watch_30m")).map(({ state }) => state)).toEqual(["cancelled"]);
  expect((await ask(readIncident, { as, params: { id: incident.key } })).deployedAt).toBeNull();
  expect(await db().$transaction(verifyAudit)).not.toHaveProperty("why");
});

test("R-RBK-02 the next attempt is linked to the one that was rolled back, and meets the fix anew", async () => {
  const { id, incident, as } = await live();
  const rollback = await ask(startRollback, { as, params: { id }, body: why });
  for (const stage of ["execution", "verification", "done"]) {
    await ask(advanceRollback, {
      as,
      params: { id: rollback.id },
      body: { stage, notes: `Before ${stage}` },
    });
  }
  const next = await ask(openHotfix, {
    as,
    params: { id: incident.key },
    body: { title: "Raise the pool limit, again", workflow: "trunk", previousId: id },
  });
  expect(next.previous).toEqual({ id, number: 1 });
  expect((await ask(readHotfix, { as, params: { id } })).next).toEqual({ id: next.id, number: 2 });
  const other = await begun(people, "P1");
  const body = { title: "Elsewhere", previousId: other.id };
  expect(await refusal(openHotfix, { as, params: { id: incident.key }, body })).toMatchObject({
    status: 422,
  });
});

test("R-RBK-02 R-SLA-17 taking an older hotfix back leaves the watches over a later one running", async () => {
  const { id, incident, as } = await live();
  const params = { id: incident.key };
  const second = await ask(openHotfix, { as, params, body: { title: "The rest", workflow: "trunk" } });
  const commit = await revised(people, second.id);
  await evidenced(people, second.id);
  await approve(people.lead, second.id, "engineering_lead", commit);
  await approve(people.manager, second.id, "on_call_manager", commit);
  const body = { environment: "production" };
  const started = await ask(startDeployment, { as, params: { id: second.id }, body });
  const ended = await ask(endDeployment, { as, params: { id: started.id }, body: { state: "succeeded" } });
  const rollback = await ask(startRollback, { as, params: { id }, body: why });
  for (const stage of ["execution", "verification", "done"]) {
    await ask(advanceRollback, {
      as,
      params: { id: rollback.id },
      body: { stage, notes: `Before ${stage}` },
    });
  }
  expect((await ask(readIncident, { as, params })).deployedAt).toBe(ended.finishedAt);
  const { items } = await ask(listTimers, { as, params });
  const watches = items.filter(({ rule }) => rule === "watch_30m").map(({ state }) => state);
  expect(watches).toEqual(["cancelled", "running"]);
});

test("R-RBK-02 only what is in production is rolled back, once at a time, stage by stage, with what was found", async () => {
  const waiting = await begun(people, "P0");
  const { as: by } = people.author;
  const early = await refusal(startRollback, { as: by, params: { id: waiting.id }, body: why });
  expect(early).toMatchObject({ status: 409, rule: "R-RBK-02" });
  const { id, as } = await live();
  const rollback = await ask(startRollback, { as, params: { id }, body: why });
  expect(await refusal(startRollback, { as, params: { id }, body: why })).toMatchObject({ status: 409 });
  const params = { id: rollback.id };
  expect(await refusal(advanceRollback, { as, params, body: { stage: "done", notes: "x" } })).toMatchObject({
    status: 409,
  });
  expect(await refusal(advanceRollback, { as, params, body: { stage: "execution" } })).toMatchObject({
    status: 422,
    errors: [{ path: "notes" }],
  });
  const stakeholder = { as: people.stakeholder.as, params, body: { stage: "execution", notes: "x" } };
  expect(await refusal(advanceRollback, stakeholder)).toMatchObject({ status: 403 });
});
