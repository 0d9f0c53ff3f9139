import { expect, test } from "vitest";
import { ownDatabase } from "@/lib/testing/own-database";
import { administer } from "@/lib/testing/postgres";
import { closeDatabase, isDatabaseAway } from "./client";
import { Prisma } from "./generated/client";
import { rowsOf } from "./rows";

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

test("after the pool was closed the next reading opens another", async () => {
  await echoed(1);
  await closeDatabase();
  expect((await echoed(3))[0]?.n).toBe(3);
  await closeDatabase();
});
