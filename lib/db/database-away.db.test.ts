import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createClient, isDatabaseAway } from "@/lib/db/client";
import { freePort } from "@/lib/db/embedded/free-port";
import { databaseUp, onDatabaseChange, startSentinel } from "@/lib/db/health";
import { testDatabase } from "@/lib/testing/database";
import { administer } from "@/lib/testing/postgres";

let database: Awaited<ReturnType<typeof testDatabase>>;
let client: ReturnType<typeof createClient>;

beforeAll(async () => {
  database = await testDatabase({ use: false });
  client = createClient(database.url, 2);
});
afterAll(async () => {
  await client.$disconnect();
  await database.drop();
});

const dropEverybody = (marker: string) =>
  administer(
    database.url,
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name = '${marker}'`,
  );

/** Waits until this many statements of the kind are running in the database. */
async function running(statement: string, count: number): Promise<void> {
  const watcher = createClient(database.url, 1);
  await expect
    .poll(
      async () => {
        const [row] = await watcher.$queryRaw<{ running: number }[]>`
          select count(*)::int as running from pg_stat_activity
          where datname = current_database() and state = 'active' and query like ${`${statement}%`}`;
        return row?.running;
      },
      { timeout: 20_000 },
    )
    .toBe(count);
  await watcher.$disconnect();
}

async function errorOf(job: () => Promise<unknown>): Promise<unknown> {
  try {
    await job();
  } catch (error) {
    return error;
  }
  throw new Error("it succeeded");
}

describe("a database that is away is told from a wrong query", () => {
  test("refused connections", async () => {
    const nobody = createClient(`postgresql://a:b@127.0.0.1:${await freePort()}/c`, 1);
    expect(isDatabaseAway(await errorOf(() => nobody.user.count()))).toBe(true);
    expect(isDatabaseAway(await errorOf(() => nobody.$transaction((tx) => tx.user.count())))).toBe(true);
    await nobody.$disconnect();
  });

  test("a backend terminated in the middle of a statement and of a transaction", async () => {
    const asleep = errorOf(() => client.$queryRaw`select pg_sleep(10)::text`);
    await running("select pg_sleep(10)", 1);
    await dropEverybody("firebreak");
    expect(isDatabaseAway(await asleep)).toBe(true);
    const inside = errorOf(() =>
      client.$transaction(async (tx) => {
        await tx.user.count();
        await dropEverybody("firebreak");
        await tx.user.count();
      }),
    );
    expect(isDatabaseAway(await inside)).toBe(true);
    expect(await client.user.count()).toBe(0);
  });

  test("a pool whose connections are all busy for too long", async () => {
    const busy = [1, 2].map(async () => client.$queryRaw`select pg_sleep(6)::text`);
    await running("select pg_sleep(6)", 2);
    expect(isDatabaseAway(await errorOf(() => client.user.count()))).toBe(true);
    await Promise.all(busy);
  });

  test("a wrong query, a violated rule and a bug are not", async () => {
    const user = { id: randomUUID(), email: "a@b.example", name: "A", createdAt: new Date(0) };
    await client.user.create({ data: user });
    const violated = await errorOf(() => client.user.create({ data: { ...user, id: randomUUID() } }));
    const wrong = await errorOf(() => client.$queryRaw`select * from nowhere`);
    for (const error of [violated, wrong, new TypeError("x is undefined"), null, "text"]) {
      expect(isDatabaseAway(error)).toBe(false);
    }
  });

  test("sessions speak UTC, which the timestamps are read in", async () => {
    expect(await client.$queryRaw`select current_setting('TimeZone') as zone`).toEqual([{ zone: "UTC" }]);
  });
});

async function sentinels(): Promise<number> {
  const [row] = await client.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and application_name = 'firebreak sentinel' and state = 'idle'`;
  return row?.count ?? 0;
}

test("the sentinel knows at once that its connection is lost, and when the database is back", async () => {
  const changes: boolean[] = [];
  const forget = onDatabaseChange((up) => changes.push(up));
  const stop = startSentinel(database.url);
  await expect.poll(async () => sentinels(), { timeout: 20_000 }).toBe(1);
  expect(databaseUp()).toBe(true);
  await dropEverybody("firebreak sentinel");
  await expect.poll(() => changes, { timeout: 20_000 }).toEqual([false, true]);
  expect(databaseUp()).toBe(true);
  forget();
  await stop();
});
