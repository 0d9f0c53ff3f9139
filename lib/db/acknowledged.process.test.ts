import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { EmbeddedTrial, eventually } from "@/lib/testing/embedded";
import { incident, person } from "@/lib/testing/factories";

let trial: EmbeddedTrial;

beforeAll(async () => {
  trial = await EmbeddedTrial.begin();
  const { url } = await trial.start();
  process.env.DATABASE_URL = url;
  await migrate(url);
  // The database writes its log out by itself five times a second, which would hide a commit that nobody waited for.
  await db().$executeRawUnsafe("ALTER SYSTEM SET wal_writer_delay = '10s'");
  await db().$executeRawUnsafe("SELECT pg_reload_conf()");
});
afterAll(async () => {
  await closeDatabase();
  await trial.end();
});

test("I1 every declaration that was answered is there after PostgreSQL was killed at that moment", async () => {
  const commander = await person("incident_commander");
  await incident(commander);
  const answered = await Promise.all(Array.from({ length: 12 }, () => incident(commander)));
  process.kill(await trial.postmaster(), "SIGKILL");
  const ids = answered.map(({ id }) => id);
  expect(await eventually(() => db().incident.count({ where: { id: { in: ids } } }))).toBe(12);
});
