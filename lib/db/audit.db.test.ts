import { describe, expect, test } from "vitest";
import { auditHead, listAudit } from "@/lib/contracts/audit";
import * as incidents from "@/lib/contracts/incidents";
import { acknowledgeRole, assignRole, removeRole } from "@/lib/contracts/roles";
import { createService, editService } from "@/lib/contracts/services";
import { addEntry, editEntry, hideEntry, importTable } from "@/lib/contracts/timeline";
import { createToken, renameToken, revokeToken } from "@/lib/contracts/tokens";
import { createPasswordLink, createUser, disableUser, editUser } from "@/lib/contracts/users";
import { verifyAudit } from "@/lib/db/audit-verify";
import { db } from "@/lib/db/client";
import { ask, send } from "@/lib/testing/api";
import { desk, minutesAgo, signedIn } from "@/lib/testing/desk";
import { person } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";
import { byCookie } from "@/lib/testing/signed-in";

ownDatabase();

const entries = (scope: string) => db().auditEntry.findMany({ where: { scope }, orderBy: { seq: "asc" } });

describe("I4 every command adds one entry to the chain of each incident it touches, and to no other", () => {
  test("from the declaration to the end", async () => {
    const { as, params, sent, who, declared } = await desk({ startedAt: minutesAgo(10) });
    const helper = await signedIn("responder");
    const scribe = { as, params: { ...params, role: "scribe" } };
    const entry = await ask(addEntry, sent({ body: "Seen" }));
    const note = { as, params: { entryId: entry.id } };
    await ask(editEntry, { ...note, body: { body: "Seen twice", keyMoment: "fix_deployed", version: 1 } });
    await ask(hideEntry, note);
    await ask(importTable, sent({ text: `Time,Event\n${minutesAgo(3)},One\n${minutesAgo(2)},Two` }));
    await ask(incidents.editIncident, sent({ title: "Other", startedAt: minutesAgo(20) }));
    await ask(incidents.changeSeverity, sent({ severity: "P0", reason: "Worse" }));
    await ask(incidents.acknowledgeIncident, sent());
    await ask(assignRole, { ...scribe, body: { userId: helper.who.userId } });
    await ask(acknowledgeRole, { ...scribe, as: helper.as });
    await ask(removeRole, { as, params: { ...scribe.params, userId: helper.who.userId } });
    await ask(incidents.changeStatus, sent({ status: "resolved" }));
    const chain = await entries(declared.id);
    expect(chain.map((one) => one.action)).toEqual([
      "incident.declare",
      "timeline.add",
      "timeline.edit",
      "timeline.edit",
      "timeline.import",
      "incident.edit",
      "incident.change_severity",
      "incident.acknowledge",
      "role.assign",
      "role.acknowledge",
      "role.remove",
      "incident.change_status",
    ]);
    expect(chain.map((one) => one.seq)).toEqual(chain.map((_, i) => i + 1));
    const by = new Set(chain.filter((one) => one.action !== "role.acknowledge").map((one) => one.actorId));
    expect([...by]).toEqual([who.userId]);
    expect(await db().auditEntry.count({ where: { scope: "settings" } })).toBe(0);
  });

  test("a merge adds one to both, a command on settings one to settings", async () => {
    const [one, other] = [await desk(), await desk()];
    const admin = await signedIn("admin", "incident_commander");
    const body = { status: "merged", mergedIntoId: other.declared.id };
    await ask(incidents.changeStatus, { as: admin.as, params: one.params, body });
    expect((await entries(one.declared.id)).map((entry) => entry.action)).toContain("incident.change_status");
    expect((await entries(other.declared.id)).map((entry) => entry.action)).toEqual([
      "incident.declare",
      "incident.change_status",
    ]);
    const before = await db().auditEntry.count();
    const { as } = admin;
    const user = await ask(createUser, { as, body: { email: "new@example.org", name: "New" } });
    const params = { id: user.id };
    await ask(editUser, { as, params, body: { name: "Newer" } });
    await ask(createPasswordLink, { as, params });
    await ask(disableUser, { as, params });
    const service = await ask(createService, { as, body: { name: "Shop" } });
    await ask(editService, { as, params: { id: service.id }, body: { name: "Shops" } });
    const token = await ask(createToken, { as, body: { name: "CI", scopes: ["read"] } });
    await ask(renameToken, { as, params: { id: token.id }, body: { name: "CD" } });
    await ask(revokeToken, { as, params: { id: token.id } });
    expect(await entries("settings")).toHaveLength(9);
    expect(await db().auditEntry.count()).toBe(before + 9);
    expect(JSON.stringify(await db().auditContent.findMany())).not.toMatch(/fb_|fbl_|argon2/);
  });

  test("commands at once queue for their chain, which still verifies", async () => {
    const { sent, declared } = await desk();
    await Promise.all(Array.from({ length: 12 }, (_, i) => ask(addEntry, sent({ body: `At once ${i}` }))));
    expect(await entries(declared.id)).toHaveLength(13);
    expect(await verifyAudit(db())).not.toHaveProperty("why");
  });
});

test("I4 the trail is read by pages, oldest first, with what was asked, by whom and through which door", async () => {
  const who = await person("incident_commander");
  const cookie = await byCookie(who);
  const declare = { title: "Slow", severity: "P1", startedAt: minutesAgo(1) };
  const { id, key } = await ask(incidents.declareIncident, { as: cookie, body: declare });
  for (const body of ["One", "Two"]) await ask(addEntry, { as: cookie, params: { id }, body: { body } });
  const first = await ask(listAudit, { as: cookie, query: { incident: key, limit: "2" } });
  const rest = await ask(listAudit, { as: cookie, query: { incident: key, cursor: first.nextCursor ?? "" } });
  expect([...first.items, ...rest.items].map((entry) => [entry.seq, entry.via, entry.actorId])).toEqual(
    [1, 2, 3].map((seq) => [seq, "session", who.userId]),
  );
  expect(first.items[0]?.content).toMatchObject({ input: declare });
  const { chains } = await ask(auditHead, { as: cookie, query: { limit: "200" } });
  const head = chains.find((chain) => chain.scope === id);
  expect(head).toEqual({ scope: id, count: 3, hash: rest.items[0]?.hash });
});

test("a replayed request adds nothing", async () => {
  const { as } = await signedIn("responder");
  const post = () =>
    send("POST", "/incidents", {
      as,
      headers: { "idempotency-key": "k" },
      body: { title: "Once", severity: "P2" },
    });
  await post();
  const before = await db().auditEntry.count();
  await post();
  expect(await db().auditEntry.count()).toBe(before);
});

describe("the database itself refuses to rewrite", () => {
  test.each([
    "UPDATE audit_entries SET action = 'x'",
    "DELETE FROM audit_entries",
    "TRUNCATE audit_entries",
    "UPDATE audit_contents SET text = 'x'",
    "UPDATE audit_contents SET text = NULL",
    "DELETE FROM audit_contents",
    "TRUNCATE audit_contents",
    "DELETE FROM timeline_events",
    "UPDATE timeline_event_versions SET body = 'x'",
    "DELETE FROM timeline_event_versions",
  ])("%s", async (statement) => {
    const { as, sent } = await desk();
    const { id } = await ask(addEntry, sent({ body: "Before" }));
    await ask(editEntry, { as, params: { entryId: id }, body: { body: "After", version: 1 } });
    await expect(db().$executeRawUnsafe(statement)).rejects.toThrow(/refused/);
  });
});
