import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { shellCommands } from "@/lib/server/shell-commands";
import { send } from "@/lib/testing/api";
import { incident, person } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";
import { signIn } from "@/lib/testing/sign-in";
import { tampering } from "@/lib/testing/tampering";

ownDatabase();

const address = () => `${uuid()}@example.org`;

test("`user create` makes a person of any roles with a link for a password, or with the password itself", async () => {
  const email = address();
  const made = await shellCommands.createUser({
    email,
    name: "Lead",
    roles: ["engineering_lead"],
    password: null,
  });
  expect(made.exitCode).toBe(0);
  expect(made.lines.at(-1)).toMatch(/^http:\/\/localhost:3000\/password\?token=fbl_[\w-]{43}$/);
  expect((await db().user.findUniqueOrThrow({ where: { email } })).roles).toEqual(["engineering_lead"]);
  const other = address();
  const password = "correct horse battery";
  const { lines } = await shellCommands.createUser({ email: other, name: "Other", roles: [], password });
  expect(lines.join()).not.toContain("token=");
  expect((await signIn({ email: other })).status).toBe(200);
  const entry = await db().auditEntry.findFirstOrThrow({ where: { action: "user.create" } });
  expect(entry).toMatchObject({ via: "product", actorId: null });
});

test("`user create` refuses in one line, and makes nobody", async () => {
  const person = { name: "Twice", roles: [], password: null };
  const email = address();
  await shellCommands.createUser({ ...person, email });
  const before = await db().user.count();
  const create = (fields: { email?: string; name?: string; password?: string }) =>
    shellCommands.createUser({ ...person, email: address(), ...fields });
  await expect(create({ email: email.toUpperCase() })).rejects.toThrow(/^.* has an account already\.$/);
  await expect(create({ email: "nobody" })).rejects.toThrow(/^email must be an e-mail address$/);
  await expect(create({ password: "short" })).rejects.toThrow(/^This must have 12 characters at least$/);
  expect(await db().user.count()).toBe(before);
});

test("`token create` prints a token of its owner alone on the last line, never more than the owner may", async () => {
  const email = address();
  await shellCommands.createUser({ email, name: "CI", roles: ["responder"], password: null });
  const make = (scopes: ("read" | "write" | "admin")[], days: number | null = null, of = email) =>
    shellCommands.createToken({ email: of, name: "CI", scopes, days });
  const { lines } = await make(["read", "write"], 30, email.toUpperCase());
  const as = { authorization: `Bearer ${lines.at(-1)}` };
  expect((await send("POST", "/incidents", { as, body: { title: "x", severity: "P2" } })).status).toBe(201);
  await expect(make(["admin"])).rejects.toThrow("Only an administrator's token");
  await expect(make(["read"], 366)).rejects.toThrow("expiresAt must be within a year.");
  await expect(make(["read"], null, "nobody@example.org")).rejects.toThrow("Nobody with the address");
  await db().user.update({ where: { email }, data: { disabledAt: new Date() } });
  await expect(make(["read"])).rejects.toThrow("Nobody with the address");
});

test("`audit verify` says that the trail holds, or exits with 1 and the first bad row", async () => {
  const { id } = await incident(await person("incident_commander"));
  const good = await shellCommands.verifyAudit();
  expect(good).toMatchObject({ exitCode: 0 });
  expect(good.lines[0]).toMatch(/^The audit trail holds\. Chains: \d+, entries: \d+\.$/);
  await tampering(`UPDATE audit_entries SET action = 'x' WHERE scope = '${id}'`);
  const bad = await shellCommands.verifyAudit();
  expect(bad).toEqual({
    exitCode: 1,
    lines: [`The audit trail is broken: chain ${id}, entry 1: its hash is not that of what it says.`],
  });
});
