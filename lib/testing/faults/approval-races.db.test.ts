import { beforeAll, expect, test, vi } from "vitest";
import { savePolicy } from "@/lib/contracts/policies";
import { db } from "@/lib/db/client";
import { ask, send } from "@/lib/testing/api";
import { withLevel } from "@/lib/testing/changed-policy";
import { signedIn } from "@/lib/testing/desk";
import { begun, type Crew, crew, revised } from "@/lib/testing/hotfix-desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { byCookie } from "@/lib/testing/signed-in";

ownDatabase();
// Fifteen rounds of a dozen requests each: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });
const rounds = Array.from({ length: 15 }, (_, round) => round);
let people: Crew;
let commander: Record<string, string>;

/** A policy with one check at P0, so that a round is soon set up. */
beforeAll(async () => {
  const { as } = await signedIn("admin");
  await ask(savePolicy, { as, body: withLevel("P0", { requiredChecks: ["unit_suites"] }) });
  people = await crew();
  commander = await byCookie({ userId: people.commander.id });
});

/** A hotfix of which everything but the manager's approval is there. */
async function halfApproved() {
  const { id } = await begun(people, "P0");
  const commit = await revised(people, id);
  const { as } = people.author;
  await send("PUT", `/hotfixes/${id}/checks/unit_suites`, { as, body: { result: "passed" } });
  const body = { method: "git_revert", ownerId: people.author.id, tested: true };
  await send("PUT", `/hotfixes/${id}/rollback-plan`, { as, body });
  await say(people.lead, id, "engineering_lead", commit);
  return { id, commit };
}

const say = (
  { as }: { as: Record<string, string> },
  id: string,
  role: string,
  commit: string,
  decision = "approved",
) => send("POST", `/hotfixes/${id}/decisions`, { as, body: { role, decision, commit, comment: "why" } });
const deploy = (as: Record<string, string>, id: string, more = {}) =>
  send("POST", `/hotfixes/${id}/deployments`, { as, body: { environment: "production", ...more } });
const stateOf = async (id: string) => (await db().hotfix.findUniqueOrThrow({ where: { id } })).state;

test("R-APR-06 an approval racing the other approver's withdrawal: both are on record, and the gate stays closed", async () => {
  for (const _ of rounds) {
    const { id, commit } = await halfApproved();
    const [approved, withdrawn] = await Promise.all([
      say(people.manager, id, "on_call_manager", commit),
      say(people.lead, id, "engineering_lead", commit, "withdrawn"),
    ]);
    expect([approved.status, withdrawn.status]).toEqual([201, 201]);
    expect(await stateOf(id)).toBe("awaiting_approval");
    expect((await deploy(people.author.as, id)).status).toBe(409);
    expect(await db().approvalDecision.count({ where: { hotfixId: id } })).toBe(3);
  }
});

test("R-APR-06 the last approval racing a deployment: it begins only after the approval", async () => {
  for (const _ of rounds) {
    const { id, commit } = await halfApproved();
    const [approved, started] = await Promise.all([
      say(people.manager, id, "on_call_manager", commit),
      deploy(people.author.as, id),
    ]);
    expect(approved.status).toBe(201);
    expect([201, 409]).toContain(started.status);
    expect(await stateOf(id)).toBe(started.status === 201 ? "deploying" : "approved");
    const { at } = await db().approvalDecision.findFirstOrThrow({
      where: { hotfixId: id, role: "on_call_manager" },
    });
    for (const { startedAt } of await db().deployment.findMany({ where: { hotfixId: id } })) {
      expect(startedAt.getTime()).toBeGreaterThanOrEqual(at.getTime());
    }
  }
});

test("R-APR-06 the last approval racing a bypass: whichever comes first is what the record says", async () => {
  for (const _ of rounds) {
    const { id, commit } = await halfApproved();
    const bypass = { reason: "It burns" };
    const [approved, started] = await Promise.all([
      say(people.manager, id, "on_call_manager", commit),
      deploy(commander, id, { bypass }),
    ]);
    expect(started.status).toBe(201);
    expect([201, 409]).toContain(approved.status);
    const { bypassReason } = await db().deployment.findFirstOrThrow({ where: { hotfixId: id } });
    expect(bypassReason).toBe(approved.status === 201 ? null : bypass.reason);
  }
});
