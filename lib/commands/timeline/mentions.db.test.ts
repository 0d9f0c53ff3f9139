import { expect, test } from "vitest";
import { listNotices } from "@/lib/contracts/notices";
import { assignRole } from "@/lib/contracts/roles";
import { addEntry, editEntry, hideEntry, importTable } from "@/lib/contracts/timeline";
import { disableUser } from "@/lib/contracts/users";
import { handleOf } from "@/lib/domain/mention";
import { ask } from "@/lib/testing/api";
import { desk, signedIn } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();

type SignedIn = Awaited<ReturnType<typeof signedIn>>;

const atName = ({ who }: SignedIn) => `@${handleOf(`person-${who.userId}@example.org`)}`;
const mentionsFor = async ({ as }: SignedIn) =>
  (await ask(listNotices, { as })).items.filter((one) => one.kind === "mentioned");

test("R-INC-12 who is mentioned in an entry is told once, with the entry's words and its address", async () => {
  const { sent, declared, who } = await desk();
  const other = await signedIn("responder");
  const entry = await ask(
    addEntry,
    sent({ body: `${atName(other).toUpperCase()} see the pool, ${atName(other)}` }),
  );
  const [notice, ...more] = await mentionsFor(other);
  expect(more).toEqual([]);
  expect(notice?.link).toBe(`/incidents/${declared.key}#entry-${entry.id}`);
  expect(notice?.text).toContain(`${who.name} mentioned you in ${declared.key}`);
  expect(notice?.readAt).toBeNull();
});

test("the author, disabled people, addresses and code are not told", async () => {
  const { sent, who, as } = await desk();
  const [other, gone, admin] = [
    await signedIn("responder"),
    await signedIn("responder"),
    await signedIn("admin"),
  ];
  await ask(disableUser, { as: admin.as, params: { id: gone.who.userId } });
  await ask(
    addEntry,
    sent({ body: `${atName({ who, as })} ${atName(gone)} \`${atName(other)}\` x${atName(other)}@y` }),
  );
  expect(await mentionsFor(other)).toEqual([]);
  expect(await mentionsFor({ who, as })).toEqual([]);
});

test("of a private incident only its members are told", async () => {
  const { sent, as, params } = await desk({ private: true });
  const [member, stranger] = [await signedIn("responder"), await signedIn("admin", "engineering_lead")];
  await ask(assignRole, {
    as,
    params: { ...params, role: "responder" },
    body: { userId: member.who.userId },
  });
  await ask(addEntry, sent({ body: `${atName(member)} ${atName(stranger)}` }));
  expect(await mentionsFor(member)).toHaveLength(1);
  expect(await mentionsFor(stranger)).toEqual([]);
});

test("an edit tells those whom the text before did not mention, and nobody twice", async () => {
  const { sent, as } = await desk();
  const [first, second] = [await signedIn("responder"), await signedIn("responder")];
  const entry = await ask(addEntry, sent({ body: `${atName(first)} looks` }));
  const [before] = await mentionsFor(first);
  const params = { entryId: entry.id };
  await ask(editEntry, {
    as,
    params,
    body: { body: `${atName(first)} and ${atName(second)} look`, version: 1 },
  });
  expect(await mentionsFor(first)).toEqual([before]);
  expect(await mentionsFor(second)).toHaveLength(1);
});

test("an edit that hides the entry tells nobody", async () => {
  const { sent, as } = await desk();
  const other = await signedIn("responder");
  const entry = await ask(addEntry, sent({ body: "Nothing" }));
  const params = { entryId: entry.id };
  await ask(hideEntry, { as, params, body: { version: 1 } });
  await ask(editEntry, { as, params, body: { body: atName(other), version: 2 } });
  expect(await mentionsFor(other)).toEqual([]);
});

test("an imported table tells each person once, of its first row that mentions them", async () => {
  const { sent, timeline } = await desk();
  const other = await signedIn("responder");
  const text = `Time,Event\n10:00,Quiet\n10:01,Call ${atName(other)}\n10:02,${atName(other)} answers`;
  await ask(importTable, sent({ text }));
  const notices = await mentionsFor(other);
  const called = (await timeline("note")).find(({ body }) => body.startsWith("Call"));
  expect(notices.map(({ payload }) => payload.entryId)).toEqual([called?.id]);
});
