import { v7 as uuid } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { acknowledgeIncident, changeSeverity } from "@/lib/contracts/incidents";
import { savePolicy } from "@/lib/contracts/policies";
import { assignRole } from "@/lib/contracts/roles";
import { addEntry } from "@/lib/contracts/timeline";
import { db } from "@/lib/db/client";
import type { IncidentRole } from "@/lib/domain/roles";
import { ask, pathOf, send } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { incident, person } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";
import { byToken } from "@/lib/testing/signed-in";
import { stored } from "@/lib/testing/stored";
import { type Attempt, astray, attempts, cellsOf, type Ready, ready } from "@/lib/testing/trials/attempt";
import { shortGate } from "@/lib/testing/trials/organisation";

ownDatabase();

beforeAll(async () => {
  const { as } = await signedIn("admin");
  await ask(savePolicy, { as, body: shortGate("One check is asked for") });
});

/** All requests that the table governs, made ready for somebody. */
async function allReady(who: { userId: string; as: Record<string, string> }): Promise<Ready[]> {
  const made: Ready[] = [];
  for (const attempt of attempts) made.push(await ready(attempt, { hat: "stakeholder", ...who }));
  return made;
}

test("nobody signed in gets 401 for everything, and changes nothing", async () => {
  const made = await allReady({ userId: (await person()).userId, as: {} });
  const before = await stored();
  expect(await astray(made, () => 401)).toEqual([]);
  expect(await stored()).toEqual(before);
});

test("a person without any role does what everybody may, and nothing else", async () => {
  const { who, as } = await signedIn();
  const everybodys = ({ action }: Attempt) => cellsOf(action).every((cell) => cell === "y");
  const made = await allReady({ userId: who.userId, as });
  expect(await astray(made, (attempt) => (everybodys(attempt) ? "done" : 403))).toEqual([]);
});

const judged = {
  "change the severity": [changeSeverity, { severity: "P0", reason: "It spread" }],
  "assign a role": [assignRole, null],
  "add an entry": [addEntry, { body: "Seen" }],
  acknowledge: [acknowledgeIncident, undefined],
} as const;
type Judged = keyof typeof judged;
const isJudged = (name: string): name is Judged => name in judged;

async function statusOf(name: Judged, id: string, as: Record<string, string>): Promise<number> {
  const [operation, fixed] = judged[name];
  const body = fixed === null ? { userId: (await person()).userId } : fixed;
  const path = pathOf(operation, { id, role: "scribe" });
  return (await send(operation.method, path, { as, ...(body ? { body } : {}) })).status;
}

/** An incident on which nobody has a role any more. */
async function abandoned(): Promise<string> {
  const { id } = await incident(await person("incident_commander"));
  await db().roleAssignment.updateMany({ where: { incidentId: id }, data: { endedAt: new Date() } });
  return id;
}

test.each<[IncidentRole, Judged[]]>([
  ["incident_commander", ["change the severity", "assign a role", "add an entry", "acknowledge"]],
  ["scribe", ["add an entry", "acknowledge"]],
  ["on_call_engineer", ["add an entry", "acknowledge"]],
  ["communications_lead", ["add an entry", "acknowledge"]],
  ["responder", ["add an entry", "acknowledge"]],
  ["stakeholder", []],
  ["executive", []],
])("R-INC-09 the role %s on one incident gives its rights there, and nowhere else", async (role, rights) => {
  const { userId } = await person();
  const as = await byToken({ userId });
  const [here, elsewhere] = [await abandoned(), await abandoned()];
  await db().roleAssignment.create({
    data: { id: uuid(), incidentId: here, role, userId, assignedAt: new Date() },
  });
  for (const name of Object.keys(judged).filter(isJudged)) {
    expect([name, (await statusOf(name, here, as)) < 300]).toEqual([name, rights.includes(name)]);
    expect([name, await statusOf(name, elsewhere, as)]).toEqual([name, 403]);
  }
});
