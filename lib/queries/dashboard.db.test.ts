import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { createActionItem, editActionItem } from "@/lib/contracts/action-items";
import { confirmVerbal, recordVerbal, requestApproval } from "@/lib/contracts/approvals";
import { readDashboard, readUrgent } from "@/lib/contracts/dashboard";
import { acknowledgeIncident, changeStatus } from "@/lib/contracts/incidents";
import { acknowledgeRole, assignRole } from "@/lib/contracts/roles";
import { db } from "@/lib/db/client";
import { ask } from "@/lib/testing/api";
import { desk, minutesAgo, signedIn } from "@/lib/testing/desk";
import { approve, begun, crew, revised } from "@/lib/testing/hotfix-desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();

type SignedIn = Awaited<ReturnType<typeof signedIn>>;
const seen = ({ as }: Pick<SignedIn, "as">) => ask(readDashboard, { as });
const keys = (items: readonly { key: string }[]) => items.map(({ key }) => key);

/** Ends what earlier tests left open, so that a test sees its own incidents only. */
async function nothingOpen() {
  await db().incident.updateMany({ data: { status: "cancelled" } });
  await db().hotfix.updateMany({ data: { state: "abandoned" } });
  await db().slaTimer.updateMany({
    where: { state: { in: ["running", "breached"] } },
    data: { state: "cancelled", settledAt: null },
  });
}

test("R-SLA-22 the earliest deadline leads; drills stand last, and neither they nor records of the past lead or are due next", async () => {
  await nothingOpen();
  const viewer = await signedIn("stakeholder");
  const past = { retrospective: true, startedAt: minutesAgo(600), detectedAt: minutesAgo(590) };
  const drill = await desk({ title: "Drill", severity: "P0", drill: true, startedAt: minutesAgo(110) });
  const record = await desk({ title: "Record", severity: "P0", ...past });
  const later = await desk({ title: "Later", severity: "P2" });
  const first = await desk({ title: "First", severity: "P0", startedAt: minutesAgo(100) });
  const view = await seen(viewer);
  expect(view.leadId).toBe(first.declared.id);
  const shown = keys(view.incidents.items);
  expect(shown[0]).toBe(first.declared.key);
  expect(shown.at(-1)).toBe(drill.declared.key);
  expect([...shown].sort()).toEqual(keys([drill, record, later, first].map((one) => one.declared)).sort());
  const due = keys(view.dueNext.items.map(({ incident }) => incident));
  expect(due).toContain(first.declared.key);
  expect(due).not.toContain(record.declared.key);
  expect(due).not.toContain(drill.declared.key);
  const moments = view.dueNext.items.map(({ dueAt }) => dueAt);
  expect(moments).toEqual([...moments].sort());
});

test("a private incident is absent from every part and count for who is not its member", async () => {
  await nothingOpen();
  const member = await desk({ title: "Secret", severity: "P0", private: true, startedAt: minutesAgo(300) });
  const stranger = await signedIn("admin", "incident_commander", "engineering_lead", "on_call_manager");
  const hidden = await seen(stranger);
  expect(hidden).toMatchObject({
    leadId: null,
    incidents: { items: [], others: 0 },
    dueNext: { items: [], more: false },
    awaiting: { roles: [], pages: [], approvals: [], overdue: [], actionItems: [] },
    reviews: [],
  });
  expect(JSON.stringify(hidden)).not.toContain("Secret");
  expect((await ask(readUrgent, { as: stranger.as })).urgent).toBeNull();
  const view = await seen(member);
  expect(view.leadId).toBe(member.declared.id);
  expect(view.awaiting.overdue.length).toBeGreaterThan(0);
  await ask(changeStatus, member.sent({ status: "resolved" }));
  expect(JSON.stringify(await seen(stranger))).not.toContain("Secret");
  expect((await seen(member)).reviews).toHaveLength(1);
});

test("a timer is mine where its rule tells a role that I hold there, or I command", async () => {
  await nothingOpen();
  const commander = await desk({ severity: "P0", startedAt: minutesAgo(60) });
  const lead = await signedIn("engineering_lead");
  const mine = async (who: Pick<SignedIn, "as">) =>
    (await seen(who)).dueNext.items.filter((timer) => timer.mine).map(({ rule }) => rule);
  expect(await mine(lead)).toEqual([]);
  const all = (await seen(commander)).dueNext.items.map(({ rule }) => rule);
  expect(await mine(commander)).toEqual(all);
  await ask(assignRole, {
    as: commander.as,
    params: { ...commander.params, role: "engineering_lead" },
    body: { userId: lead.who.userId },
  });
  const held = await mine(lead);
  expect(held).toContain("fix_deployed");
  expect(held).not.toContain("status_update");
  expect((await ask(readUrgent, { as: lead.as })).urgent).toMatchObject({
    key: commander.declared.key,
    label: "Fix deployed",
  });
});

test("R-INC-09 a role that was given waits for me until I accept it, and for nobody else", async () => {
  await nothingOpen();
  const commander = await desk();
  const receiver = await signedIn("responder");
  const params = { ...commander.params, role: "scribe" };
  await ask(assignRole, { as: commander.as, params, body: { userId: receiver.who.userId, note: "Keep it" } });
  const { roles } = (await seen(receiver)).awaiting;
  expect(roles).toMatchObject([
    {
      role: "scribe",
      note: "Keep it",
      assignedBy: { name: commander.who.name },
      incident: { key: commander.declared.key },
    },
  ]);
  expect((await seen(commander)).awaiting.roles).toEqual([]);
  await ask(acknowledgeRole, { as: receiver.as, params });
  expect((await seen(receiver)).awaiting.roles).toEqual([]);
});

test("R-SLA-01 an unanswered page waits for those who may answer it; a P2, a record of the past and what is answered do not", async () => {
  await nothingOpen();
  const paged = await desk({ severity: "P1" });
  await desk({ severity: "P2" });
  await desk({ severity: "P0", retrospective: true, startedAt: minutesAgo(90) });
  const [responder, stakeholder] = [await signedIn("responder"), await signedIn("stakeholder")];
  const onIncident = await signedIn();
  const params = { ...paged.params, role: "on_call_engineer" };
  expect((await seen(onIncident)).awaiting.pages).toEqual([]);
  await ask(assignRole, { as: paged.as, params, body: { userId: onIncident.who.userId } });
  expect(keys((await seen(onIncident)).awaiting.pages)).toEqual([paged.declared.key]);
  expect(keys((await seen(responder)).awaiting.pages)).toEqual([paged.declared.key]);
  expect((await seen(stakeholder)).awaiting.pages).toEqual([]);
  await ask(acknowledgeIncident, { as: responder.as, params: paged.params });
  expect((await seen(responder)).awaiting.pages).toEqual([]);
});

test("R-KNW-02 the page of a drill waits for those who take part in it, and for nobody else", async () => {
  await nothingOpen();
  const drill = await desk({ severity: "P1", drill: true });
  const [partner, stranger] = [
    await signedIn("responder"),
    await signedIn("responder", "incident_commander"),
  ];
  const params = { ...drill.params, role: "responder" };
  await ask(assignRole, { as: drill.as, params, body: { userId: partner.who.userId } });
  expect(keys((await seen(partner)).awaiting.pages)).toEqual([drill.declared.key]);
  expect((await seen(stranger)).awaiting.pages).toEqual([]);
  expect((await seen(stranger)).dueNext.items).toEqual([]);
});

test("R-APR-05 a hotfix waits for those who may decide on it until they did, and for nobody else", async () => {
  await nothingOpen();
  const people = await crew();
  const { id, incident } = await begun(people, "P0");
  const commit = await revised(people, id);
  const waiting = async (who: Pick<SignedIn, "as">) =>
    (await seen(who)).awaiting.approvals.map((one) => [one.kind, one.hotfix.id, one.incident.key, one.roles]);
  expect(await waiting(people.lead)).toEqual([]);
  await ask(requestApproval, { as: people.author.as, params: { id } });
  expect(await waiting(people.lead)).toEqual([["decision", id, incident.key, ["engineering_lead"]]]);
  expect(await waiting(people.manager)).toEqual([["decision", id, incident.key, ["on_call_manager"]]]);
  for (const other of [people.author, people.product, people.stakeholder])
    expect(await waiting(other)).toEqual([]);
  await approve(people.lead, id, "engineering_lead", commit);
  expect(await waiting(people.lead)).toEqual([]);
  expect(await waiting(people.otherLead)).toEqual([]);
});

test("R-APR-04 what somebody is said to have approved waits for them until they say whether they did", async () => {
  await nothingOpen();
  const people = await crew();
  const { id } = await begun(people, "P0");
  const commit = await revised(people, id);
  const body = {
    role: "on_call_manager",
    approverId: people.manager.id,
    channel: "phone",
    words: "Go",
    commit,
  };
  const verbal = await ask(recordVerbal, {
    as: people.commander.as,
    params: { id },
    body: { ...body, spokenAt: minutesAgo(1) },
  });
  const { approvals } = (await seen(people.manager)).awaiting;
  expect(approvals).toMatchObject([{ kind: "verbal_confirmation", verbalId: verbal.id, hotfix: { id } }]);
  expect((await seen(people.commander)).awaiting.approvals).toEqual([]);
  await ask(confirmVerbal, { as: people.manager.as, params: { id: verbal.id }, body: { confirmed: true } });
  expect((await seen(people.manager)).awaiting.approvals).toEqual([]);
});

test("my overdue timers wait for me, and a page that sends itself is not among them", async () => {
  await nothingOpen();
  const commander = await desk({ severity: "P0", startedAt: minutesAgo(180) });
  const { overdue } = (await seen(commander)).awaiting;
  expect(overdue.map(({ rule }) => rule)).toContain("fix_deployed");
  expect(overdue.every((timer) => timer.mine && timer.state === "breached" && !timer.automatic)).toBe(true);
  expect((await seen(await signedIn("responder"))).awaiting.overdue).toEqual([]);
});

test("R-SLA-18 my own open action items wait for me once they are late or due within seven days", async () => {
  await nothingOpen();
  const commander = await desk({ severity: "P1" });
  const owner = await signedIn("responder");
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const make = (title: string, dueOn: string | null) =>
    ask(createActionItem, {
      as: commander.as,
      body: { incidentId: commander.declared.id, title, ownerId: owner.who.userId, dueOn },
    });
  await make("Later", day(20));
  await make("Undated", null);
  const soon = await make("Soon", day(5));
  const late = await make("Late", day(-3));
  const { actionItems } = (await seen(owner)).awaiting;
  expect(actionItems).toMatchObject([
    { id: late.id, dueAt: late.dueAt, incident: { key: commander.declared.key } },
    { id: soon.id, dueAt: soon.dueAt },
  ]);
  expect((await seen(commander)).awaiting.actionItems).toEqual([]);
  const done = { state: "done", evidence: "https://example.org/1" };
  await ask(editActionItem, { as: owner.as, params: { id: late.id }, body: done });
  expect((await seen(owner)).awaiting.actionItems.map(({ id }) => id)).toEqual([soon.id]);
});

test("when all is calm the last incident and the reviews that are owed are told", async () => {
  await nothingOpen();
  const over = await desk({ severity: "P0", title: "Over" });
  await ask(changeStatus, over.sent({ status: "resolved" }));
  await desk({ severity: "P0", drill: true });
  const view = await seen(await signedIn("stakeholder"));
  expect(view.leadId).toBeNull();
  expect(view.last).toMatchObject({ key: over.declared.key, status: "resolved" });
  expect(view.reviews.map(({ rule, incident }) => [rule, incident.key])).toEqual([
    ["review_published", over.declared.key],
  ]);
});

test("of more than fifty open incidents the rest is counted, and of more than twenty timers it is said that others follow", async () => {
  await nothingOpen();
  const { declared } = await desk({ severity: "P0" });
  const { classification: _, ...row } = await db().incident.findUniqueOrThrow({ where: { id: declared.id } });
  await db().incident.createMany({
    data: Array.from({ length: 104 }, (_, i) => ({
      ...row,
      id: uuid(),
      key: `INC-2001-${String(i + 1).padStart(3, "0")}`,
      year: 2001,
      number: i + 1,
    })),
  });
  const copies = await db().incident.findMany({ where: { year: 2001 }, select: { id: true }, take: 30 });
  const timer = await db().slaTimer.findFirstOrThrow({
    where: { incidentId: declared.id, rule: "fix_deployed" },
  });
  await db().slaTimer.createMany({
    data: copies.map(({ id }) => ({ ...timer, id: uuid(), incidentId: id })),
  });
  const view = await seen(await signedIn("stakeholder"));
  expect([view.incidents.items.length, view.incidents.others]).toEqual([50, 55]);
  expect([view.dueNext.items.length, view.dueNext.more]).toEqual([20, true]);
});

test("what a viewer may not see takes no place among the twenty timers due next", async () => {
  await nothingOpen();
  const hidden = await desk({ title: "Secret", severity: "P0", private: true, startedAt: minutesAgo(600) });
  const timer = await db().slaTimer.findFirstOrThrow({
    where: { incidentId: hidden.declared.id, rule: "fix_deployed" },
  });
  await db().slaTimer.createMany({
    data: Array.from({ length: 40 }, (_, n) => ({ ...timer, id: uuid(), state: "breached", round: 100 + n })),
  });
  const seenByAll = await desk({ title: "Open to all", severity: "P1" });
  const view = await seen(await signedIn("incident_commander"));
  expect(new Set(keys(view.dueNext.items.map(({ incident }) => incident)))).toEqual(
    new Set([seenByAll.declared.key]),
  );
  expect(view.dueNext.more).toBe(false);
  const member = await seen(hidden);
  expect(new Set(keys(member.dueNext.items.map(({ incident }) => incident)))).toEqual(
    new Set([hidden.declared.key]),
  );
  expect(member.dueNext.more).toBe(true);
});
