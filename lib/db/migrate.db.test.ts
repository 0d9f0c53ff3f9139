import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { migrate } from "@/lib/db/migrate";
import { migrationNames, migrationsDirectory } from "@/lib/db/migrations";
import { emptyDatabase } from "@/lib/testing/database";
import { runScript } from "@/lib/testing/script";

let directory: string;
let database: Awaited<ReturnType<typeof emptyDatabase>>;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "firebreak-migrations-"));
  database = await emptyDatabase();
});

afterEach(async () => {
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});

async function migration(name: string, sql: string): Promise<void> {
  await mkdir(path.join(directory, name), { recursive: true });
  await writeFile(path.join(directory, name, "migration.sql"), sql);
}

async function rows<T extends Record<string, unknown>>(sql: string): Promise<T[]> {
  const client = new Client(database.url);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("migrate", () => {
  test("applies every migration in order and notes it as Prisma does", async () => {
    await migration("20260101000000_one", "create table one (n int);");
    await migration("20260102000000_two", "alter table one add column m int; insert into one values (1, 2);");
    expect(await migrate(database.url, directory)).toEqual(["20260101000000_one", "20260102000000_two"]);
    const noted = await rows(
      "select migration_name, length(checksum) as digits, finished_at is not null as finished, applied_steps_count from _prisma_migrations order by 1",
    );
    expect(noted).toEqual([
      { migration_name: "20260101000000_one", digits: 64, finished: true, applied_steps_count: 1 },
      { migration_name: "20260102000000_two", digits: 64, finished: true, applied_steps_count: 1 },
    ]);
  });

  test("applies nothing the second time, and makes the queue's own schema", async () => {
    await migration("20260101000000_one", "create table one (n int);");
    await migrate(database.url, directory);
    expect(await migrate(database.url, directory)).toEqual([]);
    expect(await rows("select (graphile_worker.add_job('hello')).id is not null as queued")).toEqual([
      { queued: true },
    ]);
  });

  test("two processes at once apply each migration once", async () => {
    await migration(
      "20260101000000_one",
      "create table one (n int); select pg_sleep(0.3); insert into one values (1);",
    );
    const applied = await Promise.all([migrate(database.url, directory), migrate(database.url, directory)]);
    expect(applied.flat()).toEqual(["20260101000000_one"]);
    expect(await rows("select n from one")).toEqual([{ n: 1 }]);
  });

  test("refuses when an applied migration was changed, in one line, and applies nothing", async () => {
    await migration("20260101000000_one", "create table one (n int);");
    await migrate(database.url, directory);
    await migration("20260101000000_one", "create table one (n bigint);");
    await migration("20260102000000_two", "create table two (n int);");
    await expect(migrate(database.url, directory)).rejects.toThrow(
      /^Migration 20260101000000_one was changed[^\n]*$/,
    );
    expect(await rows("select to_regclass('two') as two")).toEqual([{ two: null }]);
  });

  test("a migration that fails leaves nothing behind and is applied once it is right", async () => {
    await migration("20260101000000_one", "create table one (n int); select 1 / 0;");
    await expect(migrate(database.url, directory)).rejects.toThrow("failed and was undone: division by zero");
    expect(await rows("select to_regclass('one') as one")).toEqual([{ one: null }]);
    await migration("20260101000000_one", "create table one (n int);");
    expect(await migrate(database.url, directory)).toEqual(["20260101000000_one"]);
  });

  test("a process killed in the middle of a migration leaves nothing, and the next one does it all", async () => {
    const slow = "create table one (n int); select pg_sleep(2); insert into one values (1);";
    await migration("20260101000000_one", slow);
    const script = `import { migrate } from "@/lib/db/migrate"; await migrate(${JSON.stringify(database.url)}, ${JSON.stringify(directory)});`;
    const child = await runScript(script);
    await until(() =>
      rows("select 1 from pg_stat_activity where query like 'create table one%' and state = 'active'"),
    );
    child.kill("SIGKILL");
    await rows(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'firebreak migrate'",
    );
    expect(await migrate(database.url, directory)).toEqual(["20260101000000_one"]);
    expect(await rows("select n from one")).toEqual([{ n: 1 }]);
  });

  test("the product's own migrations apply to an empty database", async () => {
    expect(await migrate(database.url)).toEqual(await migrationNames(migrationsDirectory()));
  });
});

async function until(look: () => Promise<unknown[]>): Promise<void> {
  while ((await look()).length === 0) await sleep(50);
}
