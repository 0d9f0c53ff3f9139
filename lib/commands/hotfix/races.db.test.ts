import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { savePolicy } from "@/lib/contracts/policies";
import { db } from "@/lib/db/client";
import { ask, send } from "@/lib/testing/api";
import { withLevel } from "@/lib/testing/changed-policy";
import { signedIn } from "@/lib/testing/desk";
import { begun, type Crew, crew, newCommit } from "@/lib/testing/hotfix-desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();
// Thirty rounds of a dozen requests each: a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });
const rounds = Array.from({ length: 30 }, (_, round) => round);
let people: Crew;

type Reply = { status: number; body: Record<string, unknown> };

async function reply(answer: Promise<Response>): Promise<Reply> {
  const got = await answer;
  const body: unknown = await got.json();
  if (typeof body !== "object" || body === null) throw new Error("no JSON object");
  return { status: got.status, body: Object.fromEntries(Object.entries(body)) };
}

const post = (who: { as: Record<string, string> }, path: string, body: unknown) =>
  reply(send("POST", path, { as: who.as, body }));

/** A policy with one check, so that a round is soon set up. */
beforeAll(async () => {
  const { as } = await signedIn("admin");
  const body = withLevel("P0", { requiredChecks: ["unit_suites"] });
  await ask(savePolicy, { as, body });
});

// Each race has people of its own: what they may ask for in a minute is limited.
beforeEach(async () => {
  people = await crew();
});

async function prepared() {
  const { id, incident } = await begun(people, "P0");
  const { as } = people.author;
  await send("PUT", `/hotfixes/${id}/checks/unit_suites`, { as, body: { result: "passed" } });
  const plan = { method: "git_revert", ownerId: people.author.id, tested: true };
  await send("PUT", `/hotfixes/${id}/rollback-plan`, { as, body: plan });
  return { id, key: incident.key };
}

const revise = (id: string, commit: string) => post(people.author, `/hotfixes/${id}/revisions`, { commit });
const say = (
  who: { as: Record<string, string> },
  id: string,
  role: string,
  commit: string,
  decision = "approved",
) => post(who, `/hotfixes/${id}/decisions`, { role, decision, commit, comment: "why" });
const deploy = (id: string) =>
  post(people.author, `/hotfixes/${id}/deployments`, { environment: "production" });

/** A hotfix that nothing but the press of a button keeps from production. */
async function approved() {
  const made = await prepared();
  const commit = newCommit();
  await revise(made.id, commit);
  await say(people.lead, made.id, "engineering_lead", commit);
  await say(people.manager, made.id, "on_call_manager", commit);
  return { ...made, commit };
}

const stateOf = async (id: string) => (await db().hotfix.findUniqueOrThrow({ where: { id } })).state;

/** The types of what was recorded on the incident of a hotfix, in the order of their making. */
async function story(key: string): Promise<string[]> {
  const events = await db().timelineEvent.findMany({ where: { incident: { key } }, orderBy: { id: "asc" } });
  return events.map(({ type }) => type);
}

test("R-APR-06 two approvers at once: both decisions count, and the hotfix is approved", async () => {
  for (const _ of rounds) {
    const { id } = await prepared();
    const commit = newCommit();
    await revise(id, commit);
    const [one, two] = await Promise.all([
      say(people.lead, id, "engineering_lead", commit),
      say(people.manager, id, "on_call_manager", commit),
    ]);
    expect([one.status, two.status]).toEqual([201, 201]);
    expect([one.body.state, two.body.state].sort()).toEqual(["approved", "awaiting_approval"]);
    expect(await stateOf(id)).toBe("approved");
  }
});

test("R-APR-06 an approval against a new revision: it is refused, or it is void", async () => {
  for (const _ of rounds) {
    const { id } = await prepared();
    const commit = newCommit();
    await revise(id, commit);
    await say(people.lead, id, "engineering_lead", commit);
    const [said, revised] = await Promise.all([
      say(people.manager, id, "on_call_manager", commit),
      revise(id, newCommit()),
    ]);
    expect(revised.status).toBe(201);
    expect([201, 409]).toContain(said.status);
    expect(await stateOf(id)).toBe("awaiting_approval");
    expect((await deploy(id)).status).toBe(409);
  }
});

test("R-APR-06 a deployment against a withdrawal: whichever comes second is refused", async () => {
  for (const _ of rounds) {
    const { id, commit } = await approved();
    const [started, withdrawn] = await Promise.all([
      deploy(id),
      say(people.lead, id, "engineering_lead", commit, "withdrawn"),
    ]);
    expect([started.status, withdrawn.status].sort()).toEqual([201, 409]);
    expect(await stateOf(id)).toBe(started.status === 201 ? "deploying" : "awaiting_approval");
  }
});

test("R-APR-06 a deployment against a change of severity: never after it", async () => {
  for (const _ of rounds) {
    const { id, key } = await approved();
    const [started, changed] = await Promise.all([
      deploy(id),
      post(people.commander, `/incidents/${key}/severity`, { severity: "P1", reason: "Less than thought" }),
    ]);
    expect(changed.status).toBe(200);
    const types = await story(key);
    const went = types.indexOf("hotfix.deploying");
    expect(went >= 0).toBe(started.status === 201);
    if (went >= 0) expect(went).toBeLessThan(types.indexOf("severity.changed"));
    else expect(await stateOf(id)).toBe("awaiting_approval");
  }
});

test("R-APR-06 a deployment against a lost role: refused once the role is gone", async () => {
  const { as } = await signedIn("admin");
  const roles = (held: string[]) =>
    reply(send("PATCH", `/users/${people.manager.id}`, { as, body: { roles: held } }));
  for (const _ of rounds) {
    const { id } = await approved();
    const [started, lost] = await Promise.all([deploy(id), roles(["responder"])]);
    expect(lost.status).toBe(200);
    expect([201, 409]).toContain(started.status);
    expect(await stateOf(id)).toBe(started.status === 201 ? "deploying" : "approved");
    if (started.status === 409) expect((await deploy(id)).status).toBe(409);
    expect((await roles(["on_call_manager"])).status).toBe(200);
  }
});

test("R-APR-06 two deployments at once: one begins", async () => {
  for (const _ of rounds) {
    const { id } = await approved();
    const both = await Promise.all([deploy(id), deploy(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await db().deployment.count({ where: { hotfixId: id } })).toBe(1);
  }
});
