import { beforeAll, describe, expect, test } from "vitest";
import { decide, readGate, requestApproval } from "@/lib/contracts/approvals";
import { startDeployment } from "@/lib/contracts/deployments";
import { answerWarning, editHotfix, planRollback, readHotfix } from "@/lib/contracts/hotfixes";
import { changeSeverity } from "@/lib/contracts/incidents";
import { listNotices } from "@/lib/contracts/notices";
import { db } from "@/lib/db/client";
import { ask, refusal, send } from "@/lib/testing/api";
import { approve, begun, type Crew, crew, newCommit, ready, revised } from "@/lib/testing/hotfix-desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();
let people: Crew;
beforeAll(async () => {
  people = await crew();
});

const word = (who: { as: Record<string, string> }, id: string, body: Record<string, unknown>) => ({
  as: who.as,
  params: { id },
  body: { role: "engineering_lead", decision: "approved", ...body },
});
const gate = (id: string) => ask(readGate, { as: people.author.as, params: { id } });

describe("who decides", () => {
  test("R-APR-02 the author of a hotfix never approves it, whatever role they hold", async () => {
    const { hotfix, id } = await begun(people, "P0");
    expect(hotfix.author.id).toBe(people.author.id);
    await db().user.update({
      where: { id: people.author.id },
      data: { roles: ["responder", "engineering_lead"] },
    });
    const commit = await revised(people, id);
    const problem = await refusal(decide, word(people.author, id, { commit }));
    expect(problem).toMatchObject({ status: 403, rule: "R-APR-02" });
    await db().user.update({ where: { id: people.author.id }, data: { roles: ["responder"] } });
    expect(await db().approvalDecision.count({ where: { hotfixId: id } })).toBe(0);
  });

  test.each(["committerId", "pusherId"])(
    "R-APR-02 whoever is the revision's %s does not approve it",
    async (field) => {
      const { id } = await begun(people, "P0");
      const commit = await revised(people, id, { [field]: people.lead.id });
      expect(await refusal(decide, word(people.lead, id, { commit }))).toMatchObject({
        status: 403,
        rule: "R-APR-02",
      });
      expect(await approve(people.otherLead, id, "engineering_lead", commit)).toMatchObject({ counts: true });
    },
  );

  test("R-APR-02 the role is held in the organisation: one assigned on the incident alone does not decide", async () => {
    const { id } = await begun(people, "P0");
    const commit = await revised(people, id);
    expect(await refusal(decide, word(people.responder, id, { commit }))).toMatchObject({ status: 403 });
    expect(await refusal(decide, word(people.manager, id, { commit }))).toMatchObject({ status: 403 });
  });

  test("R-APR-01 two slots are filled by two people, also by somebody with both roles", async () => {
    const { id } = await begun(people, "P0");
    await db().user.update({
      where: { id: people.otherLead.id },
      data: { roles: ["engineering_lead", "on_call_manager"] },
    });
    const commit = await revised(people, id);
    await approve(people.otherLead, id, "engineering_lead", commit);
    const second = word(people.otherLead, id, { commit, role: "on_call_manager" });
    expect(await refusal(decide, second)).toMatchObject({ status: 409, rule: "R-APR-02" });
    await db().user.update({ where: { id: people.otherLead.id }, data: { roles: ["engineering_lead"] } });
  });

  test("R-APR-01 P1 asks the engineering lead and the product manager, and nobody else decides", async () => {
    const { id } = await begun(people, "P1");
    const commit = await revised(people, id);
    const asked = await ask(requestApproval, { as: people.author.as, params: { id } });
    expect(asked.roles).toEqual(["engineering_lead", "product_manager"]);
    const manager = word(people.manager, id, { commit, role: "on_call_manager" });
    expect(await refusal(decide, manager)).toMatchObject({ status: 409, rule: "R-APR-01" });
    await approve(people.lead, id, "engineering_lead", commit);
    expect(await approve(people.product, id, "product_manager", commit)).toMatchObject({ state: "approved" });
  });

  test("R-APR-02 P2 has one slot, filled by a reviewer who is not the author", async () => {
    const { id } = await begun(people, "P2");
    const commit = await revised(people, id);
    const own = word(people.author, id, { commit, role: "reviewer" });
    expect(await refusal(decide, own)).toMatchObject({ status: 403, rule: "R-APR-02" });
    expect(await approve(people.responder, id, "reviewer", commit)).toMatchObject({ state: "approved" });
  });

  test("R-APR-02 losing the role before the deployment takes the approval out of the count and rewrites nothing", async () => {
    const made = await ready(people);
    expect(await gate(made.id)).toMatchObject({ open: true });
    await db().user.update({ where: { id: people.manager.id }, data: { roles: ["responder"] } });
    const closed = await gate(made.id);
    expect(closed.missing.map(({ key }) => key)).toEqual(["approval.on_call_manager"]);
    const start = { as: people.author.as, params: { id: made.id }, body: { environment: "production" } };
    expect(await refusal(startDeployment, start)).toMatchObject({ status: 409 });
    const view = await ask(readHotfix, { as: people.author.as, params: { id: made.id } });
    const given = view.decisions.find(({ role }) => role === "on_call_manager");
    expect(given).toMatchObject({ decision: "approved", heldRoles: ["on_call_manager"], counts: false });
    expect(given?.void).toContain("does not hold the role");
    await db().user.update({ where: { id: people.manager.id }, data: { roles: ["on_call_manager"] } });
  });
});

describe("what is decided on", () => {
  test("R-APR-03 a decision names the current commit, else it is refused with what is current", async () => {
    const { id } = await begun(people, "P0");
    const first = await revised(people, id);
    const second = await revised(people, id);
    expect(await refusal(decide, word(people.lead, id, { commit: first }))).toMatchObject({
      status: 409,
      rule: "R-APR-03",
      current: { commit: second, number: 2 },
    });
    expect(await refusal(decide, word(people.lead, id, {}))).toMatchObject({ status: 422 });
    expect(
      (await send("POST", `/hotfixes/${id}/decisions`, word(people.lead, id, { commit: "abc" }))).status,
    ).toBe(422);
  });

  test("R-APR-03 a new revision voids what was decided, keeps it on record and asks again", async () => {
    const made = await ready(people);
    const { as } = people.author;
    await ask(requestApproval, { as, params: { id: made.id } });
    await revised(people, made.id);
    const view = await ask(readHotfix, { as, params: { id: made.id } });
    expect(view.state).toBe("awaiting_approval");
    expect(view.decisions.map(({ counts }) => counts)).toEqual([false, false]);
    expect(view.decisions.every(({ void: why }) => why === "a new revision was recorded")).toBe(true);
    expect(view.asked?.roles).toEqual(["engineering_lead", "on_call_manager"]);
    expect((await gate(made.id)).missing.map(({ key }) => key)).toEqual([
      "approval.engineering_lead",
      "approval.on_call_manager",
    ]);
    const { items } = await ask(listNotices, { as: people.lead.as, query: { limit: "200" } });
    expect(items.some((notice) => notice.text.includes("asks for your approval"))).toBe(true);
  });

  test("R-APR-03 a change of severity voids what was decided and asks the roles of the new level", async () => {
    const made = await ready(people);
    const { as } = people.author;
    await ask(requestApproval, { as, params: { id: made.id } });
    const change = (severity: string) =>
      ask(changeSeverity, {
        as: people.commander.as,
        params: { id: made.incident.key },
        body: { severity, reason: "It is less than we thought" },
      });
    await change("P1");
    const view = await ask(readHotfix, { as, params: { id: made.id } });
    expect(view.approvals.map(({ role, approval }) => [role, approval])).toEqual([
      ["engineering_lead", null],
      ["product_manager", null],
    ]);
    expect(view.asked?.roles).toEqual(["engineering_lead", "product_manager"]);
    await change("P0");
    expect((await gate(made.id)).open).toBe(false);
  });

  test("R-APR-03 a feature-flag hotfix is decided on by its revision's id", async () => {
    const { incident } = await begun(people, "P0");
    const opened = await send("POST", `/incidents/${incident.key}/hotfixes`, {
      as: people.author.as,
      body: { title: "Turn search off", workflow: "feature_flag", flag: "new-search" },
    });
    const { id }: { id: string } = await opened.json();
    const path = `/hotfixes/${id}/revisions`;
    const wrong = await send("POST", path, { as: people.author.as, body: { commit: newCommit() } });
    expect(wrong.status).toBe(422);
    const recorded = await send("POST", path, { as: people.author.as, body: { message: "new-search off" } });
    const revision: { id: string; commit: null } = await recorded.json();
    expect(revision.commit).toBeNull();
    const decided = word(people.lead, id, { revisionId: revision.id });
    expect(await ask(decide, decided)).toMatchObject({ counts: true, commit: null, revisionId: revision.id });
    const other = { as: people.author.as, params: { id }, body: { flag: "old-search" } };
    expect(await refusal(editHotfix, other)).toMatchObject({ status: 409, rule: "R-APR-03" });
    const facts = { ...other, body: { facts: { flag: "old-search" } } };
    expect(await refusal(editHotfix, facts)).toMatchObject({ status: 409 });
    expect((await ask(readHotfix, { as: people.author.as, params: { id } })).flag).toBe("new-search");
  });

  test("R-APR-05 who declines says why, and holds production up until they decide otherwise", async () => {
    const made = await ready(people);
    const no = { decision: "rejected", commit: made.commit };
    expect(await refusal(decide, word(people.otherLead, made.id, no))).toMatchObject({ status: 422 });
    const body = { ...no, comment: "It drops the index" };
    expect(await ask(decide, word(people.otherLead, made.id, body))).toMatchObject({
      state: "awaiting_approval",
    });
    expect((await gate(made.id)).missing[0]?.label).toContain("declined");
    const back = { decision: "withdrawn", commit: made.commit, comment: "Misread" };
    expect(await ask(decide, word(people.otherLead, made.id, back))).toMatchObject({ state: "approved" });
  });

  test("R-APR-05 an approval is withdrawn by its giver alone, by a row of its own, and closes the gate", async () => {
    const made = await ready(people);
    const back = { decision: "withdrawn", commit: made.commit, comment: "Not sure any more" };
    expect(await refusal(decide, word(people.otherLead, made.id, back))).toMatchObject({ status: 409 });
    expect(await ask(decide, word(people.lead, made.id, back))).toMatchObject({ decision: "withdrawn" });
    expect((await gate(made.id)).missing.map(({ key }) => key)).toEqual(["approval.engineering_lead"]);
    expect(await db().approvalDecision.count({ where: { hotfixId: made.id } })).toBe(3);
    await expect(
      db().approvalDecision.updateMany({ where: { hotfixId: made.id }, data: { decision: "approved" } }),
    ).rejects.toThrow();
  });

  test("R-RBK-01 a way back that nobody tried is answered before an approval, and anew when it changes", async () => {
    const { id } = await begun(people, "P0");
    const commit = await revised(people, id);
    const plan = () =>
      ask(planRollback, {
        as: people.author.as,
        params: { id },
        body: { method: "git_revert", ownerId: people.author.id, tested: false },
      });
    await plan();
    const problem = await refusal(decide, word(people.lead, id, { commit }));
    expect(problem).toMatchObject({ status: 409, errors: [{ path: "warnings.rollback_untested" }] });
    const answer = {
      as: people.lead.as,
      params: { id, key: "rollback_untested" },
      body: { answer: "The revert is one line" },
    };
    await ask(answerWarning, answer);
    await approve(people.lead, id, "engineering_lead", commit);
    await plan();
    expect((await gate(id)).missing.map(({ key }) => key)).toContain("warning.rollback_untested");
  });

  test("R-APR-05 deciding is refused once the deployment has begun", async () => {
    const made = await ready(people);
    await ask(startDeployment, {
      as: people.author.as,
      params: { id: made.id },
      body: { environment: "production" },
    });
    const back = { decision: "withdrawn", commit: made.commit, comment: "Too late" };
    expect(await refusal(decide, word(people.lead, made.id, back))).toMatchObject({
      status: 409,
      rule: "R-APR-05",
    });
  });
});
