import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyAudit } from "@/lib/db/audit-verify";
import { db } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { migrationsDirectory } from "@/lib/db/migrations";
import { send } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";

const database = ownDatabase();
const name = "29990101000000_next_release";

/** What the next release may do to tables that this one writes: a column, a filled column, an index, a table of its own. */
const next = `
  ALTER TABLE incidents ADD COLUMN later text;
  ALTER TABLE timeline_events ADD COLUMN later integer NOT NULL DEFAULT 7;
  UPDATE incidents SET later = key;
  CREATE INDEX later_timers ON sla_timers (rule, next_at);
  CREATE TABLE later_things (id uuid PRIMARY KEY, incident_id uuid REFERENCES incidents (id));`;

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "firebreak-next-"));
  await cp(migrationsDirectory(), directory, { recursive: true });
  await mkdir(path.join(directory, name));
  await writeFile(path.join(directory, name, "migration.sql"), next);
});
afterAll(() => rm(directory, { recursive: true }));

test("I5 a migration under load: the writers of the release before go on, and both end well", async () => {
  const { as } = await signedIn("incident_commander");
  let migrated = false;
  const answers: number[] = [];
  const declared: string[] = [];
  const writer = async (place: number) => {
    for (let i = 0; !migrated || i < 5; i++) {
      const title = `Written by ${place}, ${i}`;
      const answer = await send("POST", "/incidents", { as, body: { title, severity: "P1" } });
      answers.push(answer.status);
      declared.push(title);
      const { id } = await db().incident.findFirstOrThrow({ where: { title } });
      answers.push((await send("POST", `/incidents/${id}/timeline`, { as, body: { body: "Seen" } })).status);
      answers.push((await send("GET", `/incidents/${id}/page`, { as })).status);
    }
  };
  const writers = Promise.all([0, 1, 2, 3].map(writer));
  await expect.poll(() => declared.length, { timeout: 20_000 }).toBeGreaterThan(8);
  expect(await migrate(database.url(), directory)).toEqual([name]);
  migrated = true;
  await writers;
  expect(new Set(answers)).toEqual(new Set([200, 201]));
  const titles = (await db().incident.findMany({ select: { title: true } })).map(({ title }) => title);
  expect(titles.sort()).toEqual([...declared].sort());
  expect(await db().$queryRaw`SELECT count(*)::int AS found FROM timeline_events WHERE later <> 7`).toEqual([
    { found: 0 },
  ]);
  expect(await db().$transaction(verifyAudit)).not.toHaveProperty("why");
}, 120_000);
