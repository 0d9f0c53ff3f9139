import { expect, test } from "vitest";
import { readIncident } from "@/lib/contracts/incidents";
import { acknowledgeRole, assignRole, listRoles, removeRole } from "@/lib/contracts/roles";
import { approvingRoles } from "@/lib/domain/roles";
import { ask, refusal, send } from "@/lib/testing/api";
import { desk, signedIn } from "@/lib/testing/desk";
import { person } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();

const nobody = "0196a000-0000-7000-8000-000000000000";

/** A desk with short ways to give a role and to see who holds it now. */
async function crew(fields: Record<string, unknown> = {}) {
  const at = await desk(fields);
  const give = (role: string, userId: string, note?: string) => ({
    as: at.as,
    params: { ...at.params, role },
    body: { userId, ...(note === undefined ? {} : { note }) },
  });
  const holders = async (role: string) =>
    (await ask(listRoles, at.sent())).items
      .filter((held) => held.role === role && held.endedAt === null)
      .map((held) => held.user.id);
  return { ...at, give, holders };
}

test.each(approvingRoles)(
  "R-INC-09 %s is given only to somebody who holds it organisation-wide",
  async (role) => {
    const { give, holders } = await crew();
    const others = approvingRoles.filter((other) => other !== role);
    const outsider = await person("incident_commander", "admin", ...others);
    const refused = await refusal(assignRole, give(role, outsider.userId));
    expect(refused).toMatchObject({ status: 409, rule: "R-INC-09" });
    expect(await holders(role)).toEqual([]);
    const insider = await person(role);
    await ask(assignRole, give(role, insider.userId));
    expect(await holders(role)).toEqual([insider.userId]);
  },
);

test("R-INC-09 a hand-over ends the previous holder's time, with its note, and moves the commander", async () => {
  const { give, holders, sent, who, timeline } = await crew();
  const next = await person("incident_commander");
  const note = "I am off at six, the database team is on it";
  await ask(assignRole, give("incident_commander", next.userId, note));
  expect(await holders("incident_commander")).toEqual([next.userId]);
  expect((await ask(readIncident, sent())).commander?.id).toBe(next.userId);
  const { items } = await ask(listRoles, sent());
  const [held, before] = items.filter((one) => one.role === "incident_commander");
  expect(held).toMatchObject({
    user: { id: next.userId },
    assignedBy: { id: who.userId },
    note,
    acknowledgedAt: null,
  });
  expect(before).toMatchObject({ user: { id: who.userId }, endedAt: held?.assignedAt });
  expect((await timeline("role.assigned")).at(-1)?.payload).toEqual({
    role: "incident_commander",
    userId: next.userId,
    previousUserId: who.userId,
    note,
  });
});

test("R-INC-09 the receiver accepts a role, once, and nobody accepts it for them", async () => {
  const { give, params, as, timeline } = await crew();
  const receiver = await signedIn("responder");
  await ask(assignRole, give("scribe", receiver.who.userId));
  const accept = { params: { ...params, role: "scribe" } };
  expect(await refusal(acknowledgeRole, { ...accept, as })).toMatchObject({ status: 409, rule: "R-INC-09" });
  const { items } = await ask(acknowledgeRole, { ...accept, as: receiver.as });
  const accepted = items.find((held) => held.role === "scribe")?.acknowledgedAt;
  expect(accepted).not.toBeNull();
  const again = await ask(acknowledgeRole, { ...accept, as: receiver.as });
  expect(again.items.find((held) => held.role === "scribe")?.acknowledgedAt).toBe(accepted);
  expect(await timeline("role.acknowledged")).toHaveLength(1);
});

test("R-INC-09 who takes a role has accepted it; giving it again to its holder changes nothing", async () => {
  const { give, who, sent, timeline } = await crew();
  await ask(assignRole, give("scribe", who.userId));
  await ask(assignRole, give("scribe", who.userId, "again"));
  const scribes = (await ask(listRoles, sent())).items.filter((held) => held.role === "scribe");
  expect(scribes).toHaveLength(1);
  expect(scribes[0]?.acknowledgedAt).toBe(scribes[0]?.assignedAt);
  expect((await timeline("role.assigned")).filter((entry) => entry.payload.role === "scribe")).toHaveLength(
    1,
  );
});

test.each(["responder", "executive", "stakeholder"])(
  "R-INC-09 the role %s is added to and taken from one",
  async (role) => {
    const { give, holders, as, params } = await crew();
    const [one, two] = [await person(), await person()];
    await ask(assignRole, give(role, one.userId));
    await ask(assignRole, give(role, two.userId));
    expect(new Set(await holders(role))).toEqual(new Set([one.userId, two.userId]));
    await ask(removeRole, { as, params: { ...params, role, userId: one.userId } });
    expect(await holders(role)).toEqual([two.userId]);
    const gone = await refusal(removeRole, { as, params: { ...params, role, userId: one.userId } });
    expect(gone.status).toBe(404);
  },
);

test("R-INC-09 two hand-overs at once leave one holder and both on record", async () => {
  const { give, holders, sent, declared } = await crew();
  const two = [await person("incident_commander"), await person("incident_commander")];
  const { as } = give("x", nobody);
  const put = (userId: string) =>
    send("PUT", `/incidents/${declared.id}/roles/incident_commander`, { as, body: { userId } });
  const answers = await Promise.all(two.map((next) => put(next.userId)));
  expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
  expect(await holders("incident_commander")).toHaveLength(1);
  const { items } = await ask(listRoles, sent());
  expect(items.filter((held) => held.role === "incident_commander")).toHaveLength(3);
});

test("R-INC-09 a role goes to somebody who is there, and removing the commander leaves none", async () => {
  const { give, as, params, who, sent } = await crew();
  const refused = await refusal(assignRole, give("scribe", nobody));
  expect([refused.status, refused.errors?.[0]?.path]).toEqual([422, "userId"]);
  expect((await refusal(assignRole, give("admin", who.userId))).status).toBe(404);
  await ask(removeRole, { as, params: { ...params, role: "incident_commander", userId: who.userId } });
  expect((await ask(readIncident, sent())).commander).toBeNull();
});

test("R-INC-09 a role on a private incident lets its holder in, and out again with it", async () => {
  const { give, as, params, holders } = await crew({ private: true });
  const guest = await signedIn("responder");
  const look = { as: guest.as, params };
  expect((await refusal(readIncident, look)).status).toBe(404);
  await ask(assignRole, give("responder", guest.who.userId));
  expect((await ask(readIncident, look)).private).toBe(true);
  await ask(removeRole, { as, params: { ...params, role: "responder", userId: guest.who.userId } });
  expect(await holders("responder")).toEqual([]);
  expect((await refusal(readIncident, look)).status).toBe(404);
});
