import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { catalog } from "@/lib/testing/catalog";
import { emptyDatabase, testDatabase } from "@/lib/testing/database";
import { administer } from "@/lib/testing/postgres";

/** The SQL that leads from an older schema, or from nothing, to ours. */
async function draft(url: string, from: string[] = []): Promise<string> {
  const env = { ...process.env, DATABASE_URL: url };
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/migration-draft.mjs", ...from], {
    env,
  });
  return stdout;
}

type Catalog = Awaited<ReturnType<typeof catalog>>;
let schema: Catalog;
let migrations: Catalog;
const drops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const [drafted, migrated] = [await emptyDatabase(), await testDatabase({ use: false })];
  drops.push(drafted.drop, migrated.drop);
  await administer(drafted.url, await draft(drafted.url));
  schema = await catalog(drafted.url);
  migrations = await catalog(migrated.url);
});
afterAll(async () => {
  for (const drop of drops) await drop();
});

/** Arrays are never null in our tables, which the schema's language cannot say. */
const arraysNotNull = (line: string) => line.replace(/(\[\])( DEFAULT|$)/, "$1 NOT NULL$2");

test("prisma/schema.prisma and the migrations make the same columns: name, type, nullability, default", () => {
  expect(schema.columns.length).toBeGreaterThan(100);
  expect(migrations.columns).toEqual(schema.columns.map(arraysNotNull));
});

test("they make the same primary, unique and foreign keys", () => {
  expect(schema.keys.length).toBeGreaterThan(20);
  expect(migrations.keys).toEqual(schema.keys);
});

test("they make the same indexes, but for the partial ones and those over words, which only the migrations can say", () => {
  expect(schema.indexes.length).toBeGreaterThan(20);
  expect(migrations.indexes).toEqual(schema.indexes);
});

test("a schema does not differ from itself", async () => {
  const { url, drop } = await emptyDatabase();
  drops.push(drop);
  const nothing = await draft(url, ["prisma/schema.prisma"]);
  expect(nothing.replace(/--.*$/gm, "").trim()).toBe("");
});
