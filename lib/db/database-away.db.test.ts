import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
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
    await sleep(300);
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
    await sleep(100);
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

test("the sentinel knows at once that its connection is lost, and when the database is back", async () => {
  const changes: boolean[] = [];
  const forget = onDatabaseChange((up) => changes.push(up));
  const stop = startSentinel(database.url);
  await sleep(500);
  expect(databaseUp()).toBe(true);
  await dropEverybody("firebreak sentinel");
  await sleep(100);
  expect(databaseUp()).toBe(false);
  await sleep(1_000);
  expect([databaseUp(), ...changes]).toEqual([true, false, true]);
  forget();
  await stop();
});
