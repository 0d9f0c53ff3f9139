import { expect, test } from "vitest";
import { requestApproval } from "@/lib/contracts/approvals";
import { delegate, readDelegation } from "@/lib/contracts/delegations";
import { listNotices } from "@/lib/contracts/notices";
import { assignRole } from "@/lib/contracts/roles";
import { ask, refusal } from "@/lib/testing/api";
import { minutesAgo, signedIn } from "@/lib/testing/desk";
import { begun, crew, revised } from "@/lib/testing/hotfix-desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();

const ahead = (hours: number) => minutesAgo(-60 * hours);
const mine = (as: Record<string, string>, body: unknown) => ({ as, params: { id: "me" }, body });

test("R-APR-05 whoever stands in for a lead who is away is asked as well, while that lasts", async () => {
  const people = await crew();
  const { lead, otherLead, commander, author } = people;
  const body = { delegateId: otherLead.id, until: ahead(24), note: "On the train" };
  const named = await ask(delegate, mine(lead.as, body));
  expect(named).toMatchObject({ delegate: { id: otherLead.id }, note: "On the train" });
  const { id, incident } = await begun(people, "P0");
  // Asked by name, only the assigned lead would be told.
  const role = { as: commander.as, params: { id: incident.key, role: "engineering_lead" } };
  await ask(assignRole, { ...role, body: { userId: lead.id } });
  await revised(people, id);
  await ask(requestApproval, { as: author.as, params: { id } });
  const asked = async (who: typeof lead) =>
    (await ask(listNotices, { as: who.as, query: { limit: "50" } })).items.filter(({ text }) =>
      text.includes("asks for your approval"),
    ).length;
  expect([await asked(lead), await asked(otherLead)]).toEqual([1, 1]);
  await ask(delegate, mine(lead.as, { delegateId: null }));
  expect(await ask(readDelegation, { as: lead.as, params: { id: "me" } })).toMatchObject({ delegate: null });
  const later = await begun(people, "P0");
  await ask(assignRole, {
    ...role,
    params: { ...role.params, id: later.incident.key },
    body: { userId: lead.id },
  });
  await revised(people, later.id);
  await ask(requestApproval, { as: author.as, params: { id: later.id } });
  expect([await asked(lead), await asked(otherLead)]).toEqual([2, 1]);
});

test("R-APR-05 R-APR-02 a delegation gives nobody a role, ends, and is made by oneself or an administrator", async () => {
  const { lead, responder, otherLead, manager } = await crew();
  const told = async (body: unknown) => refusal(delegate, mine(lead.as, body));
  expect(await told({ delegateId: responder.id, until: ahead(1) })).toMatchObject({
    status: 422,
    errors: [{ path: "delegateId" }],
  });
  expect(await told({ delegateId: lead.id, until: ahead(1) })).toMatchObject({ status: 422 });
  expect(await told({ delegateId: otherLead.id })).toMatchObject({ errors: [{ path: "until" }] });
  expect(await told({ delegateId: otherLead.id, until: ahead(-1) })).toMatchObject({
    errors: [{ path: "until" }],
  });
  expect(await told({ delegateId: otherLead.id, until: ahead(24 * 91) })).toMatchObject({
    errors: [{ path: "until" }],
  });
  const body = { delegateId: otherLead.id, until: ahead(1) };
  const forOther = { as: manager.as, params: { id: lead.id }, body };
  expect(await refusal(delegate, forOther)).toMatchObject({ status: 403 });
  const admin = await signedIn("admin");
  expect(await ask(delegate, { ...forOther, as: admin.as })).toMatchObject({
    delegate: { id: otherLead.id },
  });
});
