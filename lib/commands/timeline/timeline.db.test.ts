import { expect, test } from "vitest";
import { addEntry, editEntry, hideEntry, listEntryVersions } from "@/lib/contracts/timeline";
import { ask, refusal } from "@/lib/testing/api";
import { desk, minutesAgo, signedIn } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();

/** A desk with a first entry, and short ways to edit it and to read its versions. */
async function story(fields: Record<string, unknown> = {}) {
  const at = await desk();
  const entry = await ask(addEntry, at.sent({ body: "Errors rise", occurredAt: minutesAgo(20), ...fields }));
  const params = { entryId: entry.id };
  const edit = (body: unknown, as = at.as) => ({ as, params, body });
  const versions = async () => (await ask(listEntryVersions, { as: at.as, params })).items;
  return { ...at, entry, entryParams: params, edit, versions };
}

test("R-INC-12 an entry says what happened when, and when that was recorded, by whom and of what kind", async () => {
  const occurredAt = minutesAgo(20);
  const { entry, who, timeline } = await story({
    occurredAt,
    kind: "decision",
    rationale: "It was the last change",
  });
  expect(entry).toMatchObject({
    type: "note",
    body: "Errors rise",
    kind: "decision",
    rationale: "It was the last change",
    occurredAt,
    author: { id: who.userId },
    version: 1,
    hidden: false,
    editable: true,
  });
  expect(entry.recordedAt > occurredAt).toBe(true);
  const moments = (await timeline()).map((one) => one.occurredAt);
  expect(moments).toEqual([...moments].sort());
  expect((await timeline())[0]?.id).toBe(entry.id);
});

test("R-INC-12 an edit keeps the version before it, readable with who replaced it", async () => {
  const { edit, versions, who } = await story();
  const edited = await ask(editEntry, edit({ body: "Errors rise to 4 %", version: 1 }));
  expect(edited).toMatchObject({ body: "Errors rise to 4 %", version: 2 });
  expect(await versions()).toMatchObject([
    { version: 1, body: "Errors rise", replacedBy: { id: who.userId } },
    { version: 2, body: "Errors rise to 4 %", replacedBy: null, replacedAt: null },
  ]);
});

test("R-INC-12 an edit that changes nothing makes no version", async () => {
  const { edit, versions } = await story();
  expect((await ask(editEntry, edit({ body: "Errors rise", version: 1 }))).version).toBe(1);
  expect(await versions()).toHaveLength(1);
});

test("R-INC-12 a stale version is refused with the current entry, a missing one with 428", async () => {
  const { edit } = await story();
  const current = await ask(editEntry, edit({ body: "Second", version: 1 }));
  const stale = await refusal(editEntry, edit({ body: "Third", version: 1 }));
  expect(stale).toMatchObject({ status: 409, rule: "R-INC-12" });
  expect(stale.current).toEqual(current);
  expect(await refusal(editEntry, edit({ body: "Third" }))).toMatchObject({ status: 428 });
});

test("R-INC-12 only its author changes or hides an entry", async () => {
  const { edit, entryParams, versions } = await story();
  for (const other of [await signedIn("incident_commander"), await signedIn("engineering_lead", "admin")]) {
    for (const body of [{ body: "x" }, { occurredAt: minutesAgo(1) }, { hidden: true }, { kind: "action" }]) {
      expect((await refusal(editEntry, edit({ ...body, version: 1 }, other.as))).status).toBe(403);
    }
    expect((await refusal(hideEntry, { as: other.as, params: entryParams })).status).toBe(403);
  }
  expect(await versions()).toHaveLength(1);
});

test("R-INC-12 a hidden entry stays readable, and comes back", async () => {
  const { as, entryParams, edit, timeline, entry } = await story();
  expect(await ask(hideEntry, { as, params: entryParams })).toMatchObject({ hidden: true, version: 2 });
  expect((await timeline("note")).map((one) => [one.id, one.hidden])).toEqual([[entry.id, true]]);
  expect(await ask(editEntry, edit({ hidden: false, version: 2 }))).toMatchObject({
    hidden: false,
    version: 3,
  });
  const stale = await refusal(hideEntry, { as, params: entryParams, body: { version: 1 } });
  expect(stale.status).toBe(409);
});

test("R-INC-11 R-SLA-19 what the product recorded is neither rewritten, marked nor hidden", async () => {
  const { as, timeline } = await story();
  const [declared] = await timeline("incident.declared");
  const params = { entryId: declared?.id ?? "" };
  for (const change of [{ body: "x" }, { keyMoment: "detected" }, { hidden: true }]) {
    const refused = await refusal(editEntry, { as, params, body: { ...change, version: 1 } });
    expect(refused).toMatchObject({ status: 409, rule: "system_entry" });
  }
  expect(await refusal(hideEntry, { as, params })).toMatchObject({ status: 409, rule: "system_entry" });
  expect(await timeline("incident.declared")).toEqual([declared]);
});

test("R-INC-12 entries say what has happened, and only decisions have a rationale", async () => {
  const { sent, edit } = await story();
  const wrong = [
    [{ body: "x", occurredAt: minutesAgo(-5) }, "occurredAt"],
    [{ body: "x", rationale: "why" }, "rationale"],
    [{ body: " \n " }, "body"],
    [{ body: "x".repeat(20_001) }, "body"],
    [{ body: "x", keyMoment: "lunch" }, "keyMoment"],
  ] as const;
  for (const [body, path] of wrong) {
    const problem = await refusal(addEntry, sent(body));
    expect([problem.status, problem.errors?.[0]?.path]).toEqual([422, path]);
  }
  const ahead = await refusal(editEntry, edit({ occurredAt: minutesAgo(-5), version: 1 }));
  expect([ahead.status, ahead.errors?.[0]?.path]).toEqual([422, "occurredAt"]);
});

test("an entry that is not there reads the same as one of a private incident", async () => {
  const { as, declared } = await desk({ private: true });
  const { id } = await ask(addEntry, { as, params: { id: declared.id }, body: { body: "Secret" } });
  const stranger = await signedIn("admin", "incident_commander");
  const told = async (entryId: string) => {
    const sent = { as: stranger.as, params: { entryId } };
    return [
      await refusal(editEntry, { ...sent, body: { body: "x", version: 1 } }),
      await refusal(hideEntry, sent),
      await refusal(listEntryVersions, sent),
    ];
  };
  const hidden = await told(id);
  expect(hidden.map((problem) => problem.status)).toEqual([404, 404, 404]);
  expect(hidden).toEqual(await told("0196a000-0000-7000-8000-000000000000"));
});
