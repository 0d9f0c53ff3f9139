import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/domain/actor";
import { readSought } from "@/lib/domain/search-words";
import { desk, signedIn } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { pastIncidents } from "@/lib/testing/past-incidents";
import { administer } from "@/lib/testing/postgres";
import { commonIndexes } from "./search-common";
import { alikeStatement } from "./search-spelling";
import { type After, searchStatement } from "./search-statements";

const database = ownDatabase();
const many = 20_000;
let reader: Extract<Actor, { kind: "person" }>;

/** Every incident has its own word, one of a hundred words, and one that all have; and an entry that says the same. */
beforeAll(async () => {
  const old = await desk({ severity: "P0" });
  await pastIncidents(database.url(), old.declared.id, many);
  const statement = (sql: string) => administer(database.url(), sql);
  await statement(`UPDATE incidents SET private = number % 7 = 0,
    title = format('Outage part%s unit%s', number % 100, year * 1000 + number) WHERE status = 'closed'`);
  await statement(`INSERT INTO timeline_events (id, incident_id, type, body, kind, occurred_at, recorded_at, author_id)
    SELECT gen_random_uuid(), id, 'note', title || ' was seen', 'observation', declared_at, declared_at, declared_by_id FROM incidents`);
  await statement("VACUUM ANALYZE incidents");
  await statement("VACUUM ANALYZE timeline_events");
  reader = (await signedIn("responder")).who;
}, 300_000);

async function planOf(statement: Prisma.Sql | null): Promise<string> {
  if (statement === null) throw new Error("nothing to look for");
  const rows = await db().$queryRaw<{ "QUERY PLAN": string }[]>`EXPLAIN ${statement}`;
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}

const page: After = { rank: 1, at: "1990-01-01T00:00:00.000Z", id: "0" };
const wholly = /Seq Scan on (incidents|timeline_events|role_assignments)/;

test.each([
  ["a word of one incident", "unit1702003 ", null],
  ["a word of a hundredth", "part50 ", null],
  ["a word of all", "outage ", null],
  ["the beginning of a word", "outa", null],
  ["two words", "outage part50", null],
  ["a word that nobody says", "zebra", null],
  ["a key", "2026-1", null],
  ["a commit", "abcdef0123", null],
  ["a later page of a word of all", "outage ", page],
])("looking for %s reads no table from end to end", async (_, q, after) => {
  const sought = readSought(q);
  const common = await commonIndexes(sought);
  expect(await planOf(searchStatement(reader, sought, { limit: 50, after, common }))).not.toMatch(wholly);
});

test("a word is common where the texts of an index say it often, alone and not half rare", async () => {
  const commonFor = async (q: string) => [...(await commonIndexes(readSought(q)))].sort();
  const both = ["incidents_title_words", "incidents_words", "timeline_events_words"];
  expect(await commonFor("outages ")).toEqual(both);
  expect(await commonFor("outag")).toEqual(both);
  expect(await commonFor("seen ")).toEqual(["timeline_events_words"]);
  expect(await commonFor("unit1702003")).toEqual([]);
  expect(await commonFor("outage part50")).toEqual([]);
});

test("looking for what was meant reads no table from end to end", async () => {
  expect(await planOf(alikeStatement(reader, readSought("prat50 unti1702003 zebar")))).not.toMatch(wholly);
});
