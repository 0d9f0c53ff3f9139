import { v7 as uuid } from "uuid";
import { describe, expect, test } from "vitest";
import { createService } from "@/lib/contracts/services";
import { addEntry } from "@/lib/contracts/timeline";
import { db } from "@/lib/db/client";
import type { IncidentRole, OrgRole } from "@/lib/domain/roles";
import { ask } from "@/lib/testing/api";
import { type AttemptName, attempts, type Scene } from "@/lib/testing/attempts";
import { signedIn } from "@/lib/testing/desk";
import { incident, person } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";
import { byCookie, byToken } from "@/lib/testing/signed-in";
import { stored } from "@/lib/testing/stored";

ownDatabase();

const roles = [
  "admin",
  "incident_commander",
  "engineering_lead",
  "on_call_manager",
  "product_manager",
  "responder",
  "stakeholder",
] as const satisfies readonly OrgRole[];

const everybody = "y y y y y y y";
const declarers = "- y y y y y -";
const leads = "- y y y - - -";
const admins = "y - - - - - -";
const nobody = "- - - - - - -";

// In the order of `roles`, as the table of who may do what has it.
const matrix: Record<AttemptName, string> = {
  "read the incident": everybody,
  "read the incident's page": everybody,
  "read the timers": everybody,
  "read the timeline": everybody,
  "read the roles": everybody,
  "read an entry's versions": everybody,
  declare: declarers,
  "edit the facts": declarers,
  "move the start": leads,
  "change the severity": leads,
  "move the status": leads,
  "assign a role": leads,
  "remove a role": leads,
  acknowledge: "- y y y - y -",
  "read the phases": everybody,
  "tick a step": "- y y y - y -",
  "enter a phase": "- y y y - y -",
  "add an entry": declarers,
  "import a table": declarers,
  "mark a key moment": declarers,
  "edit another's entry": nobody,
  "hide another's entry": nobody,
  "read the incident's audit trail": "y y y y - - -",
  "read the audit trail of settings": "y y y y - - -",
  "read the heads of the audit trail": "y y y y - - -",
  "make it private": leads,
  "read people": everybody,
  "read the policy": everybody,
  "save the policy": admins,
  "read services": everybody,
  "read the dashboard": everybody,
  "read what is urgent": everybody,
  "read one's notices": everybody,
  "mark one's notices as read": everybody,
  "make a token of one's own": everybody,
  "add a person": admins,
  "change another's roles": admins,
  "rename another": admins,
  "make a password link": admins,
  "disable another": admins,
  "add a service": admins,
  "rename a service": admins,
  "archive a service": admins,
  "read the machinery": admins,
  "ask for a check of the audit trail": admins,
};

async function scene(): Promise<Scene> {
  const [declarer, admin] = [await signedIn("incident_commander"), await signedIn("admin")];
  const { id } = await incident(declarer.who);
  const entry = await ask(addEntry, { as: declarer.as, params: { id }, body: { body: "Errors rise" } });
  const service = await ask(createService, { as: admin.as, body: { name: `Shop ${uuid()}` } });
  return { incident: id, entry: entry.id, person: (await person()).userId, service: service.id };
}

const names = Object.keys(attempts).filter((name): name is AttemptName => name in attempts);

describe.each(roles.map((role, column) => ({ role, column })))(
  "who may do what: $role",
  ({ role, column }) => {
    const allowed = (name: AttemptName) => matrix[name].split(" ")[column] === "y";

    test.each(["token", "cookie"])("by %s", async (door) => {
      const who = await person(role);
      const as = door === "token" ? await byToken(who) : await byCookie(who);
      const on = await scene();
      const before = await stored();
      const refused: Record<string, number> = {};
      for (const name of names.filter((one) => !allowed(one)))
        refused[name] = (await attempts[name](as, on)).status;
      expect(Object.entries(refused).filter(([, status]) => status !== 403)).toEqual([]);
      expect(await stored()).toEqual(before);
      const done: Record<string, number> = {};
      for (const name of names.filter(allowed)) done[name] = (await attempts[name](as, on)).status;
      expect(Object.entries(done).filter(([, status]) => status < 200 || status > 299)).toEqual([]);
    });
  },
);

test("nobody signed in gets 401 for everything, and changes nothing", async () => {
  const on = await scene();
  const before = await stored();
  for (const name of names) expect([name, (await attempts[name]({}, on)).status]).toEqual([name, 401]);
  expect(await stored()).toEqual(before);
});

test("a person without any role reads, and does nothing else", async () => {
  const who = await person();
  const on = await scene();
  const open = names.filter((name) => matrix[name] === everybody);
  const as = await byToken(who);
  for (const name of names) {
    const { status } = await attempts[name](as, on);
    expect([name, status < 300]).toEqual([name, open.includes(name)]);
  }
});

test.each<[IncidentRole, AttemptName[]]>([
  ["incident_commander", ["change the severity", "assign a role", "add an entry", "acknowledge"]],
  ["scribe", ["add an entry", "acknowledge"]],
  ["on_call_engineer", ["add an entry", "acknowledge"]],
  ["communications_lead", ["add an entry", "acknowledge"]],
  ["responder", ["add an entry", "acknowledge"]],
  ["stakeholder", []],
  ["executive", []],
])("R-INC-09 the role %s on one incident gives its rights there, and nowhere else", async (role, rights) => {
  const who = await person();
  const as = await byToken(who);
  const [here, elsewhere] = [await scene(), await scene()];
  await db().roleAssignment.updateMany({
    where: { incidentId: here.incident },
    data: { endedAt: new Date() },
  });
  await db().roleAssignment.create({
    data: { id: uuid(), incidentId: here.incident, role, userId: who.userId, assignedAt: new Date() },
  });
  const judged = ["change the severity", "assign a role", "add an entry", "acknowledge"] as const;
  for (const name of judged) {
    expect([name, (await attempts[name](as, here)).status < 300]).toEqual([name, rights.includes(name)]);
    expect([name, (await attempts[name](as, elsewhere)).status]).toEqual([name, 403]);
  }
});
