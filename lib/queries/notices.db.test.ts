import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { readUrgent } from "@/lib/contracts/dashboard";
import { editIncident } from "@/lib/contracts/incidents";
import { listNotices, readNotices } from "@/lib/contracts/notices";
import { acknowledgeRole, assignRole, removeRole } from "@/lib/contracts/roles";
import { db } from "@/lib/db/client";
import { ask, refusal } from "@/lib/testing/api";
import { desk, minutesAgo, signedIn } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { stored } from "@/lib/testing/stored";

ownDatabase();

type SignedIn = Awaited<ReturnType<typeof signedIn>>;

/** Gives somebody a role on a new incident; answers the desk that did. */
async function given(who: SignedIn, fields: Record<string, unknown> = {}) {
  const on = await desk(fields);
  const params = { ...on.params, role: "responder" };
  await ask(assignRole, { as: on.as, params, body: { userId: who.who.userId } });
  return on;
}

const list = (who: SignedIn, query: Record<string, string> = {}) => ask(listNotices, { as: who.as, query });
const urgent = (who: SignedIn) => ask(readUrgent, { as: who.as });

/** A notice of somebody, as the product writes one. */
async function notice(userId: string, incidentId: string, at: string, kind = "timer_breached") {
  const id = uuid();
  const payload = { timerId: uuid(), rule: "fix_deployed", label: "Fix deployed", dueAt: at };
  await db().notice.create({
    data: { id, userId, incidentId, cause: `timer:${id}`, kind, payload, at: new Date(at) },
  });
  return id;
}

test("R-INC-09 a role that was given stands in one's own notices alone, unread, until it is accepted", async () => {
  const [receiver, other] = [await signedIn("responder"), await signedIn("admin")];
  const { declared, who, params } = await given(receiver);
  const { items, unread } = await list(receiver);
  expect(items).toMatchObject([
    {
      kind: "role_assigned",
      text: `${who.name} made you responder of ${declared.key}`,
      link: `/incidents/${declared.key}`,
      readAt: null,
      incident: { key: declared.key },
    },
  ]);
  expect(unread).toBe(1);
  expect((await list(other)).items).toEqual([]);
  await ask(acknowledgeRole, { as: receiver.as, params: { ...params, role: "responder" } });
  expect((await list(receiver)).items[0]?.readAt).not.toBeNull();
  expect((await list(receiver)).unread).toBe(0);
});

test("a notice of an incident that one may not see any more is absent from the list and from every count", async () => {
  const [left, stays] = [await signedIn("responder"), await signedIn("responder")];
  const on = await given(left);
  await ask(assignRole, {
    as: on.as,
    params: { ...on.params, role: "responder" },
    body: { userId: stays.who.userId },
  });
  await ask(editIncident, on.sent({ private: true }));
  expect((await list(left)).unread).toBe(1);
  await ask(removeRole, { as: on.as, params: { ...on.params, role: "responder", userId: left.who.userId } });
  expect(await list(left)).toMatchObject({ items: [], unread: 0 });
  expect(await list(left, { unread: "true" })).toMatchObject({ items: [], unread: 0 });
  expect(await urgent(left)).toMatchObject({ unread: 0, latest: null, alarmAt: null });
  expect(await ask(readNotices, { as: left.as, body: { all: true, before: minutesAgo(0) } })).toEqual({
    marked: 0,
  });
  expect((await list(stays)).unread).toBe(1);
});

test("notices page by their moment, the latest first, and unread ones can be asked for alone", async () => {
  const person = await signedIn("responder");
  const { declared } = await desk();
  const ids: string[] = [];
  for (let i = 0; i < 5; i++) ids.unshift(await notice(person.who.userId, declared.id, minutesAgo(5 - i)));
  const first = await list(person, { limit: "2" });
  const second = await list(person, { limit: "2", cursor: first.nextCursor ?? "" });
  const third = await list(person, { limit: "2", cursor: second.nextCursor ?? "" });
  expect([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).toEqual(ids);
  expect(third.nextCursor).toBeNull();
  await ask(readNotices, { as: person.as, body: { ids: ids.slice(0, 2) } });
  expect((await list(person, { unread: "true" })).items.map(({ id }) => id)).toEqual(ids.slice(2));
});

test("reading changes one's own notices alone, by id or all that were seen, and enters no audit trail", async () => {
  const [person, other] = [await signedIn("responder"), await signedIn("responder")];
  const { declared } = await desk();
  const mine = await notice(person.who.userId, declared.id, minutesAgo(9));
  const later = await notice(person.who.userId, declared.id, minutesAgo(1));
  const theirs = await notice(other.who.userId, declared.id, minutesAgo(9));
  const before = await stored();
  expect(await ask(readNotices, { as: person.as, body: { ids: [theirs] } })).toEqual({ marked: 0 });
  expect(await stored()).toEqual(before);
  expect(await ask(readNotices, { as: person.as, body: { all: true, before: minutesAgo(5) } })).toEqual({
    marked: 1,
  });
  const { notices: _, ...rest } = await stored();
  expect(rest).toEqual(Object.fromEntries(Object.entries(before).filter(([table]) => table !== "notices")));
  const { items } = await list(person);
  expect(items.map(({ id, readAt }) => [id, readAt !== null])).toEqual([
    [later, false],
    [mine, true],
  ]);
  expect((await list(other)).unread).toBe(1);
});

test("a notice that spoke anew after it was seen stays unread", async () => {
  const person = await signedIn("responder");
  const { declared } = await desk();
  const id = await notice(person.who.userId, declared.id, minutesAgo(1));
  const body = { ids: [id], before: minutesAgo(3) };
  expect(await ask(readNotices, { as: person.as, body })).toEqual({ marked: 0 });
});

test.each([{}, { ids: [] }, { ids: ["x"] }, { all: false, before: minutesAgo(1) }, { all: true }])(
  "the reading %j is refused as invalid",
  async (body) => {
    const { as } = await signedIn("responder");
    expect((await refusal(readNotices, { as, body })).status).toBe(422);
  },
);

test("the desk's small answer tells the unread, the latest of them, and when a breach last spoke", async () => {
  const person = await signedIn("responder");
  const { declared } = await desk();
  const breach = minutesAgo(8);
  await notice(person.who.userId, declared.id, breach);
  const latest = await notice(person.who.userId, declared.id, minutesAgo(2), "timer_warned");
  const told = await urgent(person);
  expect(told).toMatchObject({ unread: 2, latest: { id: latest }, alarmAt: breach });
});
