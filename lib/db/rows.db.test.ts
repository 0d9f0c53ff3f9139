import { AsyncResource } from "node:async_hooks";
import { describe, expect, test } from "vitest";
import { desk } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { administer } from "@/lib/testing/postgres";
import { closeDatabase, db, inTransaction, isDatabaseAway, type Tx } from "./client";
import { incidentColumns, roleColumns, timerColumns } from "./columns";
import { Prisma } from "./generated/client";
import { rowsIn, rowsOf } from "./rows";

const database = ownDatabase();

const echoed = (n: number) =>
  rowsOf<{ n: number; at: Date; words: string[]; rest: object }>(Prisma.sql`
    SELECT ${n}::int AS n, ${new Date("2026-03-29T01:30:00.125Z")}::timestamptz AS at,
           ${["a, b", 'c"d']}::text[] AS words, ${JSON.stringify({ deep: [1] })}::jsonb AS rest`);

test("values arrive as they were sent, the same statement again and again and many at once", async () => {
  const rows = (await Promise.all(Array.from({ length: 60 }, (_, n) => echoed(n)))).flat();
  expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 60 }, (_, n) => n));
  for (const { at, words, rest } of rows) {
    expect(at.toISOString()).toBe("2026-03-29T01:30:00.125Z");
    expect([words, rest]).toEqual([["a, b", 'c"d'], { deep: [1] }]);
  }
});

test("more texts than are prepared are answered all the same", async () => {
  for (let n = 0; n < 320; n++) {
    const text = Prisma.raw(`SELECT ${n}::int AS n, 'text ${n}' AS said`);
    expect(await rowsOf(Prisma.sql`${text}`)).toEqual([{ n, said: `text ${n}` }]);
  }
});

test("ended connections are followed by new ones, and what was prepared on them is prepared again", async () => {
  await echoed(1);
  await administer(
    database.url(),
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  const again = async (): Promise<number | undefined> => {
    try {
      return (await echoed(2))[0]?.n;
    } catch (error) {
      expect(isDatabaseAway(error)).toBe(true);
      return again();
    }
  };
  expect(await again()).toBe(2);
});

describe("in a transaction", () => {
  const times = { maxWait: 5_000, timeout: 15_000 };
  const backend = Prisma.sql`SELECT pg_backend_pid() AS pid`;

  test("statements run on its connection, beside others that run on theirs", async () => {
    const pids = await Promise.all(
      Array.from({ length: 8 }, () =>
        inTransaction(async (tx) => {
          const [byClient] = await tx.$queryRaw<{ pid: number }[]>(backend);
          const [straight] = await rowsIn<{ pid: number }>(tx, backend);
          await rowsOf(Prisma.sql`SELECT pg_sleep(0.05)`);
          const [again] = await rowsIn<{ pid: number }>(tx, backend);
          expect([straight?.pid, again?.pid]).toEqual([byClient?.pid, byClient?.pid]);
          return byClient?.pid;
        }, times),
      ),
    );
    expect(new Set(pids).size).toBe(8);
  });

  test("what fails takes everything back, and the next transaction begins anew", async () => {
    const insert = (tx: Tx, slug: string) =>
      rowsIn(
        tx,
        Prisma.sql`INSERT INTO services (id, name, slug, created_at) VALUES (gen_random_uuid(), ${slug}, ${slug}, now())`,
      );
    const failing = inTransaction(async (tx) => {
      await insert(tx, "kept-not");
      await rowsIn(tx, Prisma.sql`SELECT 1 / 0`);
    }, times);
    await expect(failing).rejects.toThrow(/division by zero/);
    await inTransaction((tx) => insert(tx, "kept"), times);
    expect(await rowsOf(Prisma.sql`SELECT slug FROM services WHERE slug LIKE 'kept%'`)).toEqual([
      { slug: "kept" },
    ]);
  });

  test("a statement that comes after its end is refused, whoever has the connection now", async () => {
    let late: (() => Promise<unknown>) | undefined;
    await inTransaction(async (tx) => {
      late = AsyncResource.bind(() => rowsIn(tx, backend));
    }, times);
    await expect(late?.()).rejects.toThrow(/transaction/i);
    const timedOut = inTransaction(
      async (tx) => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        return rowsIn(tx, backend);
      },
      { maxWait: 5_000, timeout: 100 },
    );
    await expect(timedOut).rejects.toThrow(/transaction/i);
  });
});

test("rows of the product's tables are read as the client reads them", async () => {
  const { declared } = await desk({ severity: "P0" });
  const read = <T extends object>(statement: Prisma.Sql) =>
    inTransaction((tx) => rowsIn<T>(tx, statement), { maxWait: 5_000, timeout: 15_000 });
  const { id } = declared;
  expect(await read(Prisma.sql`SELECT ${incidentColumns} FROM incidents i WHERE i.id = ${id}::uuid`)).toEqual(
    await db().incident.findMany({ where: { id } }),
  );
  expect(
    await read(
      Prisma.sql`SELECT ${timerColumns} FROM sla_timers t WHERE t.incident_id = ${id}::uuid ORDER BY t.id`,
    ),
  ).toEqual(await db().slaTimer.findMany({ where: { incidentId: id }, orderBy: { id: "asc" } }));
  expect(
    await read(
      Prisma.sql`SELECT ${roleColumns} FROM role_assignments r WHERE r.incident_id = ${id}::uuid ORDER BY r.id`,
    ),
  ).toEqual(await db().roleAssignment.findMany({ where: { incidentId: id }, orderBy: { id: "asc" } }));
});

test("after the pool was closed the next reading opens another", async () => {
  await echoed(1);
  await closeDatabase();
  expect((await echoed(3))[0]?.n).toBe(3);
  await closeDatabase();
});
