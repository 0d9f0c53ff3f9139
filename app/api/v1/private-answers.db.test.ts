import { v7 as uuid } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { createActionItem, editActionItem } from "@/lib/contracts/action-items";
import type { Operation } from "@/lib/contracts/operation";
import { operations } from "@/lib/contracts/operations";
import { planRelease } from "@/lib/contracts/releases";
import { createService } from "@/lib/contracts/services";
import { closeWindow, readItem } from "@/lib/contracts/watches";
import { db } from "@/lib/db/client";
import { orgRoles } from "@/lib/domain/roles";
import { ask, pathOf, problemOf, refusal, send } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { holderOf, livingIds } from "@/lib/testing/fuzz/world";
import { crew } from "@/lib/testing/hotfix-desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { privateWorld, secretWord } from "@/lib/testing/private-world";
import { stored } from "@/lib/testing/stored";

ownDatabase();

const reads = operations.filter(({ method }) => method === "GET");
const lists = reads.filter(({ path }) => !path.includes("{"));
/** Lists that the making of any incident, private or not, may change: they are of people and of settings. */
const ofSettings = ["/users", "/services", "/tokens", "/audit", "/audit/head", "/machinery"];

let stranger: Record<string, string>;
let strangerId: string;
let secrets: string[];
let ids: Map<string, string[]>;
const before = new Map<string, unknown>();

/** What a list answers, but for the moment at which it was asked. */
async function answerOf({ method, path }: Operation): Promise<unknown> {
  const answer: unknown = await (await send(method, path, { as: stranger })).json();
  if (typeof answer !== "object" || answer === null) throw new Error(`${path} answers no object`);
  return { ...answer, serverNow: null };
}

beforeAll(async () => {
  const { who, as } = await signedIn(...orgRoles);
  [stranger, strangerId] = [as, who.userId];
  const people = await crew();
  await ask(createService, { as, body: { name: "Shop" } });
  const release = await ask(planRelease, { as, body: { name: "2.0.0" } });
  for (const operation of lists) before.set(operation.path, await answerOf(operation));
  const made = await privateWorld(people, strangerId, release.id);
  secrets = [secretWord, ...made.flatMap(({ id, key }) => [id, key])];
  ids = await livingIds();
  ids.set("incidents", secrets.slice(1));
});

/** Words for the places of an address that no table holds. */
const words: Record<string, string> = { key: "summary", version: "1", token: "x".repeat(43), tabId: "x" };

/** All addresses of an operation that point at something private, or at the people around it. */
function addressesOf(operation: Operation): string[] {
  const noun = operation.path.split("/")[1] ?? "";
  const names = Object.keys(operation.params?.shape ?? {});
  return names
    .reduce<Record<string, string>[]>(
      (all, name) => {
        const known = words[name] ? [words[name]] : (ids.get(holderOf(name === "id" ? noun : name)) ?? []);
        return all.flatMap((one) => known.map((value) => ({ ...one, [name]: value })));
      },
      [{}],
    )
    .map((params) => pathOf(operation, params));
}

/** Queries that could bring something private out, of those that the operation knows. */
function queriesOf({ query }: Operation): Record<string, string>[] {
  const [id = "", key = ""] = secrets.slice(1);
  const all = [
    ...[{}, { limit: "1" }, { limit: "200" }, { q: secretWord }, { q: key }, { status: "open" }],
    ...[{ incident: id }, { incident: key }, { owner: strangerId }, { mine: "1" }, { overdue: "1" }],
    ...[{ draft: "1" }, { severity: "P0" }, { commander: "me" }, { unread: "1" }, { archived: "true" }],
  ];
  const known = Object.keys(query?.shape ?? {});
  return all.filter((one) => Object.keys(one).every((name) => known.includes(name)));
}

/** The text of an answer and of all pages after it, with what its cursors carry. */
async function textOf(path: string, query: Record<string, string>): Promise<string> {
  const answer = await send("GET", path, { as: stranger, query });
  const text = await answer.text();
  const cursor = /"nextCursor":"([^"]+)"/.exec(text)?.[1];
  if (cursor === undefined) return text;
  const rest = await textOf(path, { ...query, cursor });
  return [text, Buffer.from(cursor, "base64url").toString(), rest].join("\n");
}

test.each(reads)(
  "GET $path: nothing of a private incident is in an answer to a stranger",
  async (operation) => {
    const paths = addressesOf(operation);
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      for (const query of queriesOf(operation)) {
        const text = await textOf(path, query);
        const found = secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));
        expect([path, query, found]).toEqual([path, query, []]);
      }
    }
  },
);

test.each(lists.filter(({ path }) => !ofSettings.includes(path)))(
  "GET $path: no list and no count tells that there are private incidents",
  async (operation) => {
    expect(await answerOf(operation)).toEqual(before.get(operation.path));
  },
);

const writes: { operation: Operation; table: string; body: unknown }[] = [
  { operation: editActionItem, table: "action_items", body: { title: "Seen" } },
  { operation: readItem, table: "sla_timers", body: { reading: "normal" } },
  { operation: closeWindow, table: "sla_timers", body: {} },
];

test.each(writes)(
  "$operation.method $operation.path: what is private looks like what is not there",
  async ({ operation, table, body }) => {
    const told = async (id: string) => {
      const path = pathOf(operation, { id, key: "error_rate" });
      return problemOf(await send(operation.method, path, { as: stranger, body }));
    };
    const before = await stored();
    const missing = await told(uuid());
    expect(missing.status).toBe(404);
    for (const id of ids.get(table) ?? []) expect(await told(id)).toEqual(missing);
    expect(await stored()).toEqual(before);
  },
);

test("an action item of a private incident is refused like one of an incident that is not there", async () => {
  const told = (incidentId: string) =>
    refusal(createActionItem, { as: stranger, body: { incidentId, title: "Seen" } });
  const before = await stored();
  for (const ref of secrets.slice(1)) {
    expect(await told(ref)).toEqual(await told(ref.startsWith("INC-") ? "INC-2001-001" : uuid()));
  }
  expect(await stored()).toEqual(before);
});

test("what is looked for in those answers is there for a member", async () => {
  const { declaredById } = await db().incident.findFirstOrThrow({ where: { title: { startsWith: "Leak" } } });
  expect(declaredById).not.toBe(strangerId);
  expect(ids.get("hotfixes")?.length).toBeGreaterThan(1);
  for (const table of [
    "rollbacks",
    "verbal_approvals",
    "deployments",
    "action_items",
    "sla_timers",
    "review_shares",
  ])
    expect([table, ids.get(table)?.length ?? 0]).not.toEqual([table, 0]);
  expect(await db().notice.count({ where: { userId: strangerId } })).toBeGreaterThan(0);
});
