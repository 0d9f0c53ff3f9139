import { expect, test } from "vitest";
import { readGate, requestApproval } from "@/lib/contracts/approvals";
import { endDeployment, startDeployment, verifyHotfix } from "@/lib/contracts/deployments";
import { markStep, readHotfix } from "@/lib/contracts/hotfixes";
import { changeStatus } from "@/lib/contracts/incidents";
import { listPhases } from "@/lib/contracts/phases";
import { listTimers } from "@/lib/contracts/timers";
import { verifyAudit } from "@/lib/db/audit-verify";
import { db } from "@/lib/db/client";
import { ask, refusal } from "@/lib/testing/api";
import { approve, begun, crew, evidenced, ready, revised } from "@/lib/testing/hotfix-desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();

test("R-FIX-01 R-FIX-04 R-SLA-04 R-SLA-17 R-INC-07 a P0 goes from the first commit to verified, and its clocks and phases follow", async () => {
  const people = await crew();
  const { id, incident } = await begun(people, "P0");
  const { as } = people.author;
  const gate = await ask(readGate, { as, params: { id } });
  expect(gate.open).toBe(false);
  expect(gate.missing.map(({ key }) => key)).toEqual(
    expect.arrayContaining([
      "revision",
      "rollback_plan",
      "check.unit_suites",
      "approval.engineering_lead",
      "approval.on_call_manager",
    ]),
  );
  const commit = await revised(people, id);
  expect(await ask(requestApproval, { as, params: { id } })).toMatchObject({
    roles: ["engineering_lead", "on_call_manager"],
    state: "awaiting_approval",
  });
  await evidenced(people, id);
  expect(await approve(people.lead, id, "engineering_lead", commit)).toMatchObject({
    state: "awaiting_approval",
  });
  expect(await approve(people.manager, id, "on_call_manager", commit)).toMatchObject({ state: "approved" });
  expect(await ask(readGate, { as, params: { id } })).toMatchObject({ open: true, missing: [] });
  const deployment = await ask(startDeployment, { as, params: { id }, body: { environment: "production" } });
  expect(deployment).toMatchObject({ state: "deploying", hotfixState: "deploying", bypass: null });
  const ended = await ask(endDeployment, { as, params: { id: deployment.id }, body: { state: "succeeded" } });
  expect(ended).toMatchObject({ state: "succeeded", hotfixState: "deployed" });
  const timers = await ask(listTimers, { as, params: { id: incident.key } });
  const timer = (rule: string) => timers.items.find((one) => one.rule === rule);
  expect(timer("fix_deployed")).toMatchObject({ state: "met", settledAt: ended.finishedAt });
  expect(timer("watch_30m")).toMatchObject({ state: "running", anchorAt: ended.finishedAt });
  const resolve = { as: people.commander.as, params: { id: incident.key }, body: { status: "resolved" } };
  expect((await refusal(changeStatus, resolve)).detail).toContain("not verified yet");
  const body = { confirmed: true, notes: "Checkout answers in 200 ms" };
  expect(await ask(verifyHotfix, { as, params: { id }, body })).toMatchObject({ hotfixState: "verified" });
  expect(await ask(changeStatus, resolve)).toMatchObject({ status: "resolved" });
  expect(await ask(readHotfix, { as, params: { id } })).toMatchObject({
    state: "verified",
    deployedAt: ended.finishedAt,
  });
  expect(await db().$transaction(verifyAudit)).not.toHaveProperty("why");
  const phases = await ask(listPhases, { as, params: { id: incident.key } });
  const causes = phases.items.flatMap(({ steps }) =>
    steps.flatMap(({ key, done }) => (done === null ? [] : [[key, done.cause]])),
  );
  expect(Object.fromEntries(causes)).toMatchObject({
    decide_hotfix: "hotfix_begun",
    branch: "hotfix_revised",
    isolated_test: "hotfix_tested",
    production: "deployed",
    confirm_resolved: "hotfix_verified",
  });
});

test("R-FIX-04 a deployment without what the gate asks for is refused with the whole list, and nothing is recorded", async () => {
  const people = await crew();
  const { id } = await begun(people, "P1");
  await revised(people, id);
  const problem = await refusal(startDeployment, {
    as: people.author.as,
    params: { id },
    body: { environment: "production" },
  });
  expect(problem).toMatchObject({ status: 409, rule: "R-FIX-04" });
  expect(problem.errors?.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      "check.issue_verified",
      "rollback_plan",
      "approval.engineering_lead",
      "approval.product_manager",
    ]),
  );
  expect(await db().deployment.count({ where: { hotfixId: id } })).toBe(0);
});

test("R-FIX-02 the step that changes production waits for the gate, and every other can be done", async () => {
  const people = await crew();
  const { id } = await begun(people, "P0");
  const mark = (key: string) => ({ as: people.author.as, params: { id, key }, body: { state: "done" } });
  expect(await ask(markStep, mark("create_branch"))).toMatchObject({ state: "in_development" });
  expect(await refusal(markStep, mark("push"))).toMatchObject({ status: 409, rule: "R-FIX-02" });
  const whole = await ready(people);
  expect(await ask(markStep, { ...mark("push"), params: { id: whole.id, key: "push" } })).toMatchObject({
    state: "approved",
  });
});
