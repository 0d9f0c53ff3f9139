import { beforeAll, expect, test } from "vitest";
import { confirmVerbal, decide, listApprovals, readGate, recordVerbal } from "@/lib/contracts/approvals";
import { startDeployment } from "@/lib/contracts/deployments";
import { listNotices } from "@/lib/contracts/notices";
import { listTimers } from "@/lib/contracts/timers";
import { ask, refusal } from "@/lib/testing/api";
import { minutesAgo } from "@/lib/testing/desk";
import { approve, begun, type Crew, crew, evidenced, revised } from "@/lib/testing/hotfix-desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();
let people: Crew;
beforeAll(async () => {
  people = await crew();
});

async function heard() {
  const made = await begun(people, "P0");
  const commit = await revised(people, made.id);
  return { ...made, commit };
}

const spoken = (witness: { as: Record<string, string> }, id: string, commit: string, fields = {}) => ({
  as: witness.as,
  params: { id },
  body: {
    role: "on_call_manager",
    approverId: people.manager.id,
    channel: "bridge call",
    words: "Go ahead",
    spokenAt: minutesAgo(1),
    commit,
    ...fields,
  },
});

test("R-APR-04 a verbal approval counts at once, is asked to be confirmed, and its confirmation settles the clock", async () => {
  const { id, incident, commit } = await heard();
  await evidenced(people, id);
  await approve(people.lead, id, "engineering_lead", commit);
  const verbal = await ask(recordVerbal, spoken(people.commander, id, commit));
  expect(verbal).toMatchObject({ state: "approved", confirmed: null, witness: { id: people.commander.id } });
  const { as } = people.manager;
  const clock = async () =>
    (await ask(listTimers, { as, params: { id: incident.key } })).items.filter(
      ({ rule }) => rule === "verbal_confirmation",
    );
  expect(await clock()).toMatchObject([{ state: "running", dueAt: verbal.confirmBy }]);
  const inbox = await ask(listApprovals, { as });
  expect(inbox.items).toMatchObject([{ kind: "verbal_confirmation", verbalId: verbal.id }]);
  const confirmed = await ask(confirmVerbal, { as, params: { id: verbal.id }, body: { confirmed: true } });
  expect(confirmed).toMatchObject({ confirmed: true, state: "approved" });
  expect(await clock()).toMatchObject([{ state: "met" }]);
  expect((await ask(listApprovals, { as })).items).toEqual([]);
  const again = { as, params: { id: verbal.id }, body: { confirmed: false } };
  expect(await refusal(confirmVerbal, again)).toMatchObject({ status: 409 });
});

test("R-APR-04 two verbal approvals have a clock each: confirming one leaves the other running", async () => {
  const { id, incident, commit } = await heard();
  const lead = { role: "engineering_lead", approverId: people.lead.id };
  const first = await ask(recordVerbal, spoken(people.commander, id, commit));
  await ask(recordVerbal, spoken(people.commander, id, commit, lead));
  await ask(confirmVerbal, { as: people.manager.as, params: { id: first.id }, body: { confirmed: true } });
  const timers = await ask(listTimers, { as: people.lead.as, params: { id: incident.key } });
  const states = timers.items.filter(({ rule }) => rule === "verbal_confirmation").map(({ state }) => state);
  expect(states.sort()).toEqual(["met", "running"]);
});

test("R-APR-04 “I did not” takes the approval out of the count, closes the gate and alarms", async () => {
  const { id, commit } = await heard();
  await evidenced(people, id);
  await approve(people.lead, id, "engineering_lead", commit);
  const verbal = await ask(recordVerbal, spoken(people.commander, id, commit));
  const denied = await ask(confirmVerbal, {
    as: people.manager.as,
    params: { id: verbal.id },
    body: { confirmed: false },
  });
  expect(denied).toMatchObject({ confirmed: false, state: "awaiting_approval" });
  const gate = await ask(readGate, { as: people.author.as, params: { id } });
  expect(gate.missing.map(({ key }) => key)).toEqual(["approval.on_call_manager"]);
  const start = { as: people.author.as, params: { id }, body: { environment: "production" } };
  expect(await refusal(startDeployment, start)).toMatchObject({ status: 409 });
  const { items } = await ask(listNotices, { as: people.lead.as, query: { limit: "200" } });
  expect(items.some(({ text }) => text.includes("did not approve"))).toBe(true);
});

test("R-APR-04 witness, approver and author are three people, and the approver holds the role", async () => {
  const { id, commit } = await heard();
  const told = async (sent: Parameters<typeof refusal>[1]) => (await refusal(recordVerbal, sent)).status;
  expect(await told(spoken(people.manager, id, commit))).toBe(422);
  expect(await told(spoken(people.author, id, commit))).toBe(403);
  expect(await told(spoken(people.commander, id, commit, { approverId: people.author.id }))).toBe(422);
  expect(await told(spoken(people.commander, id, commit, { approverId: people.lead.id }))).toBe(422);
  expect(await told(spoken(people.stakeholder, id, commit))).toBe(403);
  expect(await told(spoken(people.commander, id, commit, { spokenAt: minutesAgo(-30) }))).toBe(422);
});

test("R-APR-04 only the person who is said to have approved answers", async () => {
  const { id, commit } = await heard();
  const verbal = await ask(recordVerbal, spoken(people.commander, id, commit));
  for (const other of [people.commander, people.lead, people.author]) {
    const sent = { as: other.as, params: { id: verbal.id }, body: { confirmed: true } };
    expect(await refusal(confirmVerbal, sent)).toMatchObject({ status: 403 });
  }
});

test("R-APR-04 at P1 an approval by word of mouth is not enough", async () => {
  const { id } = await begun(people, "P1");
  const commit = await revised(people, id);
  const sent = spoken(people.commander, id, commit, { role: "engineering_lead", approverId: people.lead.id });
  expect(await refusal(recordVerbal, sent)).toMatchObject({ status: 409, rule: "R-APR-04" });
});

test("R-APR-03 R-APR-05 a verbal approval is of one revision, and its giver may withdraw it in writing", async () => {
  const { id, commit } = await heard();
  await ask(recordVerbal, spoken(people.commander, id, commit));
  const body = { role: "on_call_manager", decision: "withdrawn", comment: "I read the diff now", commit };
  await ask(decide, { as: people.manager.as, params: { id }, body });
  const gate = () => ask(readGate, { as: people.author.as, params: { id } });
  expect((await gate()).missing.map(({ key }) => key)).toContain("approval.on_call_manager");
  await ask(recordVerbal, spoken(people.commander, id, commit));
  const next = await revised(people, id);
  expect((await gate()).missing.map(({ key }) => key)).toContain("approval.on_call_manager");
  expect(await refusal(recordVerbal, spoken(people.commander, id, commit))).toMatchObject({ status: 409 });
  expect(next).not.toBe(commit);
});
