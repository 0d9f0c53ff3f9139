import { beforeAll, expect, test } from "vitest";
import { listApprovals, requestApproval } from "@/lib/contracts/approvals";
import { changeStatus } from "@/lib/contracts/incidents";
import { assignRole } from "@/lib/contracts/roles";
import { db } from "@/lib/db/client";
import { ask } from "@/lib/testing/api";
import { approve, begun, type Crew, crew, revised } from "@/lib/testing/hotfix-desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();
let people: Crew;
beforeAll(async () => {
  people = await crew();
});

type Who = { as: Record<string, string> };
const waiting = async ({ as }: Who, id: string) =>
  (await ask(listApprovals, { as })).items.filter(({ hotfix }) => hotfix.id === id).map(({ roles }) => roles);

async function asked(fields: Record<string, unknown> = {}) {
  const made = await begun(people, "P0", fields);
  const commit = await revised(people, made.id);
  await ask(requestApproval, { as: people.author.as, params: { id: made.id } });
  return { ...made, commit };
}

test("R-APR-05 what waits for a role is in the inbox of those who hold it, until somebody has filled its slot", async () => {
  const { id, commit } = await asked();
  expect(await waiting(people.lead, id)).toEqual([["engineering_lead"]]);
  expect(await waiting(people.otherLead, id)).toEqual([["engineering_lead"]]);
  for (const other of [people.author, people.product, people.stakeholder])
    expect(await waiting(other, id)).toEqual([]);
  await approve(people.lead, id, "engineering_lead", commit);
  expect(await waiting(people.otherLead, id)).toEqual([]);
  expect(await waiting(people.manager, id)).toEqual([["on_call_manager"]]);
  await revised(people, id);
  expect(await waiting(people.lead, id)).toEqual([["engineering_lead"]]);
});

test("R-APR-02 nothing waits for who wrote or pushed it, nor in a second role for who approved in the first", async () => {
  const { id, commit } = await asked();
  const roles = (held: string[]) =>
    db().user.update({ where: { id: people.otherLead.id }, data: { roles: held } });
  await roles(["engineering_lead", "on_call_manager"]);
  expect(await waiting(people.otherLead, id)).toEqual([["engineering_lead", "on_call_manager"]]);
  await approve(people.otherLead, id, "engineering_lead", commit);
  expect(await waiting(people.otherLead, id)).toEqual([]);
  await roles(["engineering_lead"]);
  await revised(people, id, { pusherId: people.lead.id });
  expect(await waiting(people.lead, id)).toEqual([]);
});

test("R-INC-10 what was a false alarm waits for nobody", async () => {
  const { id, incident } = await asked();
  const body = { status: "cancelled", note: "A test alarm" };
  await ask(changeStatus, { as: people.commander.as, params: { id: incident.key }, body });
  expect(await waiting(people.lead, id)).toEqual([]);
});

test("R-KNW-02 the hotfix of a drill waits for approvers who take part in it, and for no others", async () => {
  const { id, incident } = await asked({ drill: true });
  expect(await waiting(people.lead, id)).toEqual([]);
  const params = { id: incident.key, role: "engineering_lead" };
  await ask(assignRole, { as: people.commander.as, params, body: { userId: people.lead.id } });
  expect(await waiting(people.lead, id)).toEqual([["engineering_lead"]]);
  expect(await waiting(people.otherLead, id)).toEqual([]);
});
