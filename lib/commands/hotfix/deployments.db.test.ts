import { beforeAll, expect, test } from "vitest";
import { hashPassword } from "@/lib/auth/password";
import { readGate } from "@/lib/contracts/approvals";
import { endDeployment, startDeployment, verifyHotfix } from "@/lib/contracts/deployments";
import { openHotfix, readHotfix, reportCheck, reviseHotfix } from "@/lib/contracts/hotfixes";
import { listNotices } from "@/lib/contracts/notices";
import { addEntry, listTimeline } from "@/lib/contracts/timeline";
import { listTimers } from "@/lib/contracts/timers";
import { db } from "@/lib/db/client";
import { ask, refusal, type Sent } from "@/lib/testing/api";
import { minutesAgo } from "@/lib/testing/desk";
import {
  approve,
  begun,
  type Crew,
  crew,
  evidenced,
  newCommit,
  ready,
  revised,
} from "@/lib/testing/hotfix-desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { byCookie, byToken } from "@/lib/testing/signed-in";

ownDatabase();
let people: Crew;
beforeAll(async () => {
  people = await crew();
});

const production = (as: Record<string, string>, id: string, fields = {}): Sent => ({
  as,
  params: { id },
  body: { environment: "production", ...fields },
});
const bypass = { bypass: { reason: "Payments are down and the lead cannot be reached" } };
const ended = (id: string, state: string, fields = {}): Sent => ({
  as: people.author.as,
  params: { id },
  body: { state, ...fields },
});

test("R-FIX-04 the bypass of a P0 is named, reasoned, signed in again, told to lead and manager, and never an approval", async () => {
  const { id } = await begun(people, "P0");
  await revised(people, id);
  const session = await byCookie({ userId: people.commander.id });
  const started = await ask(startDeployment, production(session, id, bypass));
  expect(started).toMatchObject({
    startedBy: { id: people.commander.id },
    bypass: { reason: bypass.bypass.reason },
    hotfixState: "deploying",
  });
  expect(started.bypass?.missing.map(({ key }) => key)).toContain("approval.engineering_lead");
  const view = await ask(readHotfix, { as: people.author.as, params: { id } });
  expect(view.approvals.every(({ approval }) => approval === null)).toBe(true);
  expect(view).toMatchObject({ bypassed: true, decisions: [] });
  for (const told of [people.lead, people.manager]) {
    const { items } = await ask(listNotices, { as: told.as, query: { limit: "200" } });
    expect(items.some(({ text }) => text.includes("went past the gate"))).toBe(true);
  }
});

test("R-FIX-04 an older session or a token goes past the gate only with its owner's password", async () => {
  const { id } = await begun(people, "P0");
  await revised(people, id);
  await db().user.update({
    where: { id: people.commander.id },
    data: { passwordHash: await hashPassword("correct horse battery") },
  });
  const old = await byCookie({ userId: people.commander.id }, { createdAgo: 11 * 60_000 });
  const token = await byToken({ userId: people.commander.id });
  for (const as of [old, token]) {
    expect(await refusal(startDeployment, production(as, id, bypass))).toMatchObject({
      status: 403,
      rule: "sign_in_again",
    });
    const wrong = { bypass: { ...bypass.bypass, password: "guess" } };
    expect(await refusal(startDeployment, production(as, id, wrong))).toMatchObject({ status: 403 });
  }
  expect(await db().deployment.count({ where: { hotfixId: id } })).toBe(0);
  const right = { bypass: { ...bypass.bypass, password: "correct horse battery" } };
  expect(await ask(startDeployment, production(token, id, right))).toMatchObject({
    hotfixState: "deploying",
  });
});

test("R-FIX-04 nobody bypasses at P1, without a revision, or without the right to", async () => {
  const p1 = await begun(people, "P1");
  await revised(people, p1.id);
  const commander = await byCookie({ userId: people.commander.id });
  expect(await refusal(startDeployment, production(commander, p1.id, bypass))).toMatchObject({ status: 409 });
  const p0 = await begun(people, "P0");
  expect(await refusal(startDeployment, production(commander, p0.id, bypass))).toMatchObject({ status: 409 });
  await revised(people, p0.id);
  const responder = await byCookie({ userId: people.responder.id });
  expect(await refusal(startDeployment, production(responder, p0.id, bypass))).toMatchObject({ status: 403 });
});

test("R-FIX-04 with the gate open a bypass bypasses nothing and is not recorded as one", async () => {
  const made = await ready(people);
  const commander = await byCookie({ userId: people.commander.id });
  expect(await ask(startDeployment, production(commander, made.id, bypass))).toMatchObject({ bypass: null });
});

test("R-APR-03 what is deployed has the approved tree, whatever its commit became by squashing", async () => {
  const { id } = await begun(people, "P0");
  const tree = newCommit();
  await ask(reviseHotfix, { as: people.author.as, params: { id }, body: { commit: newCommit(), tree } });
  const staging = (fields: Record<string, string>) => ({
    as: people.author.as,
    params: { id },
    body: { environment: "staging", ...fields },
  });
  expect(await refusal(startDeployment, staging({ commit: newCommit() }))).toMatchObject({
    rule: "R-APR-03",
  });
  expect(await refusal(startDeployment, staging({ commit: newCommit(), tree: newCommit() }))).toMatchObject({
    rule: "R-APR-03",
  });
  expect(await ask(startDeployment, staging({ commit: newCommit(), tree }))).toMatchObject({
    state: "deploying",
  });
});

test("R-TST-01 a deployment to staging that succeeds passes its check and changes no clock", async () => {
  const { id, incident } = await begun(people, "P0");
  await revised(people, id);
  const { as } = people.author;
  const body = { environment: "staging" };
  const started = await ask(startDeployment, { as, params: { id }, body });
  expect(await refusal(startDeployment, { as, params: { id }, body })).toMatchObject({ status: 409 });
  await ask(endDeployment, ended(started.id, "succeeded"));
  const view = await ask(readHotfix, { as, params: { id } });
  expect(view.checks.find(({ key }) => key === "staging_deployed")).toMatchObject({ result: "passed" });
  const timers = await ask(listTimers, { as, params: { id: incident.key } });
  expect(timers.items.find(({ rule }) => rule === "fix_deployed")).toMatchObject({ state: "running" });
});

test("R-SLA-04 the fix is met at the moment at which the deployment happened, not when it was said", async () => {
  const made = await ready(people, { startedAt: minutesAgo(200) });
  const started = await ask(startDeployment, production(people.author.as, made.id));
  const at = minutesAgo(100);
  const before = await refusal(endDeployment, ended(started.id, "succeeded", { at: minutesAgo(300) }));
  expect(before).toMatchObject({ status: 422, errors: [{ path: "at" }] });
  const later = await refusal(endDeployment, ended(started.id, "succeeded", { at: minutesAgo(-30) }));
  expect(later.status).toBe(422);
  await ask(endDeployment, ended(started.id, "succeeded", { at }));
  const { as } = people.author;
  const timers = await ask(listTimers, { as, params: { id: made.incident.key } });
  expect(timers.items.find(({ rule }) => rule === "fix_deployed")).toMatchObject({ settledAt: at });
  expect(await refusal(endDeployment, ended(started.id, "failed"))).toMatchObject({ status: 409 });
  const { items } = await ask(listTimeline, {
    as,
    params: { id: made.incident.key },
    query: { limit: "200" },
  });
  expect(items.find(({ type }) => type === "hotfix.deployed")).toMatchObject({ keyMoment: "fix_deployed" });
});

test("R-FIX-04 a failed deployment leaves the hotfix approved while its approvals stand", async () => {
  const made = await ready(people);
  const started = await ask(startDeployment, production(people.author.as, made.id));
  expect(await ask(readGate, { as: people.author.as, params: { id: made.id } })).toMatchObject({
    open: true,
  });
  expect(await ask(endDeployment, ended(started.id, "failed"))).toMatchObject({ hotfixState: "approved" });
  expect(await ask(startDeployment, production(people.author.as, made.id))).toMatchObject({
    state: "deploying",
  });
});

test("R-INC-10 a fix that does not work stays unverified, and what else changed is recorded", async () => {
  const made = await ready(people);
  const { as } = people.author;
  const verify = (confirmed: boolean) => ({
    as,
    params: { id: made.id },
    body: { confirmed, notes: "Looked at checkout", secondaryEffects: "Search is slower" },
  });
  expect(await refusal(verifyHotfix, verify(true))).toMatchObject({ status: 409 });
  const started = await ask(startDeployment, production(as, made.id));
  await ask(endDeployment, ended(started.id, "succeeded"));
  expect(await ask(verifyHotfix, verify(false))).toMatchObject({ hotfixState: "deployed" });
  const verified = await ask(verifyHotfix, verify(true));
  expect(verified).toMatchObject({ hotfixState: "verified", secondaryEffects: "Search is slower" });
});

test("R-TST-02 a token limited to `checks` reports checks and revisions, and nothing else", async () => {
  const { id } = await begun(people, "P1");
  const as = await byToken({ userId: people.responder.id }, ["checks"]);
  await ask(reviseHotfix, { as, params: { id }, body: { commit: newCommit() } });
  const report = {
    as,
    params: { id, key: "unit_suites" },
    body: { result: "passed", evidence: "412 passed" },
  };
  const view = await ask(reportCheck, report);
  expect(view.checks.find(({ key }) => key === "unit_suites")).toMatchObject({
    via: "token",
    result: "passed",
  });
  expect(view.revision?.pusher).toBeNull();
  expect(await refusal(startDeployment, production(as, id))).toMatchObject({ status: 403 });
  expect(await refusal(readHotfix, { as, params: { id } })).toMatchObject({ status: 403 });
});

test("R-TST-02 a required check is not skipped at P1, and what is left out says why", async () => {
  const { id } = await begun(people, "P1");
  const report = (key: string, body: Record<string, unknown>) => ({
    as: people.author.as,
    params: { id, key },
    body,
  });
  const reason = "No time";
  expect(await refusal(reportCheck, report("unit_suites", { result: "skipped", reason }))).toMatchObject({
    status: 409,
    rule: "R-TST-02",
  });
  expect(await refusal(reportCheck, report("payments", { result: "not_applicable" }))).toMatchObject({
    status: 422,
  });
  const view = await ask(
    reportCheck,
    report("payments", { result: "not_applicable", reason: "No payments here" }),
  );
  expect(view.gate.missing.map(({ key }) => key)).not.toContain("check.payments");
});

test("R-INC-12 the key moment passes from one deployment to the next, and to an entry that a person marks", async () => {
  const made = await ready(people, { startedAt: minutesAgo(60) });
  const { as } = people.author;
  const params = { id: made.incident.key };
  const deployed = async (id: string, minutes: number) => {
    const started = await ask(startDeployment, production(as, id));
    const told = await ask(endDeployment, ended(started.id, "succeeded", { at: minutesAgo(minutes) }));
    return told.finishedAt;
  };
  const firstAt = await deployed(made.id, 40);
  const second = await ask(openHotfix, { as, params, body: { title: "The rest", workflow: "trunk" } });
  const commit = await revised(people, second.id);
  await evidenced(people, second.id);
  await approve(people.lead, second.id, "engineering_lead", commit);
  await approve(people.manager, second.id, "on_call_manager", commit);
  await deployed(second.id, 20);
  const marked = async () => {
    const { items } = await ask(listTimeline, { as, params, query: { limit: "200" } });
    return items.filter(({ keyMoment }) => keyMoment === "fix_deployed");
  };
  expect(await marked()).toMatchObject([{ type: "hotfix.deployed", payload: { hotfix: 2 } }]);
  const clocks = async (rule: string) =>
    (await ask(listTimers, { as, params })).items.filter((timer) => timer.rule === rule);
  expect(await clocks("fix_deployed")).toMatchObject([{ state: "met", settledAt: firstAt }]);
  expect((await clocks("watch_30m")).map(({ state }) => state)).toEqual(["cancelled", "running"]);
  const note = { body: "It took effect only now", occurredAt: minutesAgo(10), keyMoment: "fix_deployed" };
  await ask(addEntry, { as, params, body: note });
  expect(await marked()).toMatchObject([{ type: "note", body: note.body }]);
  expect(await clocks("fix_deployed")).toMatchObject([{ state: "met", settledAt: firstAt }]);
});
