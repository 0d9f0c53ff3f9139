import { beforeAll, expect, test } from "vitest";
import { personOf } from "@/lib/auth/actor-lookup";
import { verifyAudit } from "@/lib/db/audit-verify";
import { db } from "@/lib/db/client";
import { allStories, makeDemo } from "@/lib/demo/make";
import { everybody, everyService, people } from "@/lib/demo/organisation";
import { earlierPolicy } from "@/lib/demo/rules";
import { approvalInbox } from "@/lib/queries/approvals";
import { dashboard } from "@/lib/queries/dashboard";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();
const now = new Date("2026-11-20T14:20:00.000Z");
const dayMs = 24 * 3_600_000;
const said: [number, number][] = [];

beforeAll(async () => {
  const progress = (told: number, of: number) => said.push([told, of]);
  await makeDemo({ now, stories: allStories, passwordHash: async (who) => `hash of ${who}`, progress });
}, 180_000);

async function actor(mailbox: string) {
  const user = await db().user.findFirstOrThrow({ where: { email: { startsWith: `${mailbox}@` } } });
  return personOf(user, { sessionId: null, token: null });
}

test("nine people hold every role of the matrix between them, and six services are there", async () => {
  const users = await db().user.findMany();
  expect(users.map(({ email }) => email).sort()).toEqual(everybody.map((key) => people[key].email).sort());
  expect(users).toHaveLength(9);
  const held = new Set(users.flatMap(({ roles }) => roles));
  for (const role of [
    "admin",
    "incident_commander",
    "engineering_lead",
    "on_call_manager",
    "product_manager",
  ])
    expect(held).toContain(role);
  for (const role of ["responder", "communications_lead", "stakeholder", "executive"])
    expect(held).toContain(role);
  expect(await db().service.count()).toBe(everyService.length);
  expect(everyService).toHaveLength(6);
});

test("forty past incidents, two that go on, told in the order of their keys and said one after the other", async () => {
  const incidents = await db().incident.findMany({ orderBy: { number: "asc" } });
  const open = incidents.filter(({ resolvedAt, severity }) => resolvedAt === null && severity !== "P2");
  expect(open.map(({ severity, status }) => [severity, status]).sort()).toEqual([
    ["P0", "fixing"],
    ["P1", "fixing"],
  ]);
  expect(incidents.length).toBeGreaterThanOrEqual(40);
  const declared = incidents.map(({ declaredAt }) => declaredAt.getTime());
  expect(declared).toEqual([...declared].sort((a, b) => a - b));
  expect(Math.min(...declared)).toBeGreaterThan(now.getTime() - 91 * dayMs);
  expect(said.at(-1)).toEqual([incidents.length, incidents.length]);
  expect(new Set(incidents.map(({ title }) => title)).size).toBe(incidents.length);
});

test("nothing lies ahead of the making, and nothing was recorded before it happened", async () => {
  const events = await db().timelineEvent.findMany();
  expect(events.filter(({ recordedAt }) => recordedAt > now)).toEqual([]);
  expect(events.filter(({ occurredAt, recordedAt }) => occurredAt > recordedAt)).toEqual([]);
  const audited = await db().auditEntry.findMany({ orderBy: [{ scope: "asc" }, { seq: "asc" }] });
  expect(audited.filter(({ at }) => at > now)).toEqual([]);
  const back = audited.filter((entry, i) => {
    const before = audited[i - 1];
    return before?.scope === entry.scope && before.at > entry.at;
  });
  expect(back).toEqual([]);
  expect(await db().notice.count({ where: { at: { gt: now } } })).toBe(0);
  expect(await db().responsePolicy.count({ where: { createdAt: { gt: now } } })).toBe(0);
});

test("R-SLA-20 every clock has done what was due by the making, and no job waits to make noise about the past", async () => {
  expect(await db().slaTimer.count({ where: { nextAt: { lte: now } } })).toBe(0);
  expect(await db().slaTimer.count({ where: { state: "running", breachAt: { lte: now } } })).toBe(0);
  const unmet = await db().slaTimer.findMany({
    where: { state: "breached", rule: { not: "action_item" }, incident: { resolvedAt: { not: null } } },
  });
  // The review that is still owed is a little late; every other clock of the past was settled.
  expect(unmet.map(({ rule }) => rule)).toEqual(["review_published"]);
  const [queue] = await db().$queryRaw<{ there: boolean }[]>`
    SELECT to_regclass('graphile_worker._private_jobs') IS NOT NULL AS there`;
  const jobs = queue?.there
    ? await db().$queryRaw<{ id: string }[]>`SELECT id::text FROM graphile_worker.jobs`
    : [];
  expect(jobs).toEqual([]);
});

test("I4 every chain of the audit trail verifies", async () => {
  const found = await db().$transaction(verifyAudit, { isolationLevel: "RepeatableRead", timeout: 60_000 });
  expect(found).not.toHaveProperty("why");
});

test("all four workflows, a spoken approval that was confirmed, a bypass, a rollback and a second revision happened", async () => {
  const workflows = await db().hotfix.findMany({ distinct: ["workflow"], select: { workflow: true } });
  expect(workflows).toHaveLength(4);
  expect(await db().verbalApproval.count({ where: { confirmed: true } })).toBe(1);
  expect(await db().deployment.count({ where: { bypassReason: { not: null } } })).toBe(1);
  expect(await db().rollback.count({ where: { doneAt: { not: null } } })).toBe(1);
  expect(await db().hotfixRevision.count({ where: { number: 2 } })).toBeGreaterThanOrEqual(2);
  expect(await db().hotfix.count({ where: { state: "awaiting_approval" } })).toBe(1);
  const past = { incident: { resolvedAt: { not: null } }, state: { notIn: ["verified", "rolled_back"] } };
  expect(await db().hotfix.count({ where: past })).toBe(0);
});

test("reviews are published with factors and whys, one is still owed, and action items are done, open and late", async () => {
  const reviews = await db().postIncidentReview.findMany({
    include: { factors: true, whys: true, meeting: true },
  });
  const published = reviews.filter(({ state }) => state === "published");
  expect(published.length).toBeGreaterThanOrEqual(20);
  expect(published.filter(({ factors, whys }) => factors.length === 0 || whys.length === 0)).toEqual([]);
  expect(published.filter(({ meeting }) => meeting?.state !== "held")).toEqual([]);
  expect(reviews.length).toBeGreaterThan(published.length);
  const late = await db().slaTimer.count({ where: { rule: "review_published", state: "met_late" } });
  expect(late).toBeGreaterThanOrEqual(1);
  expect(await db().slaTimer.count({ where: { rule: "fix_deployed", state: "met_late" } })).toBe(1);
  const today = new Date(now.toISOString().slice(0, 10));
  expect(await db().actionItem.count({ where: { state: "done" } })).toBeGreaterThanOrEqual(15);
  expect(
    await db().actionItem.count({ where: { state: "open", dueOn: { gt: today } } }),
  ).toBeGreaterThanOrEqual(3);
  expect(
    await db().actionItem.count({ where: { state: "open", dueOn: { lt: today } } }),
  ).toBeGreaterThanOrEqual(3);
});

test("releases shipped, one is still to come with what waits for it, and somebody stands in for the engineering lead", async () => {
  const releases = await db().release.findMany({
    include: { incidents: true },
    orderBy: { plannedFor: "asc" },
  });
  expect(releases.map(({ shippedAt }) => shippedAt !== null)).toEqual([true, true, true, false]);
  expect(releases.at(-1)?.incidents.map(({ resolvedAt }) => resolvedAt)).toEqual([null, null]);
  expect(await db().delegation.count()).toBe(1);
});

test("R-SLA-22 the engineering lead finds an approval that waits, and the dashboard leads with the P0 that burns", async () => {
  const lead = await actor("ines");
  const waiting = await approvalInbox(lead, 20);
  expect(waiting.items.map(({ incident }) => incident.severity)).toEqual(["P0"]);
  const view = await dashboard(lead, now);
  const burning = view.incidents.items.filter(({ severity }) => severity !== "P2");
  expect(burning.map(({ severity }) => severity).sort()).toEqual(["P0", "P1"]);
  expect(burning.find(({ id }) => id === view.leadId)?.severity).toBe("P0");
});

test("the history was lived under a policy of its own, and the default holds from now on", async () => {
  const policies = await db().responsePolicy.findMany({ orderBy: { version: "asc" } });
  expect(policies).toHaveLength(3);
  expect(policies[1]?.document).toMatchObject(JSON.parse(JSON.stringify(earlierPolicy)));
  expect(policies[2]?.document).toEqual(policies[0]?.document);
});
