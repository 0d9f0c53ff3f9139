import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { backUp } from "@/lib/backup/back-up";
import { restore } from "@/lib/backup/restore";
import { changeStatus } from "@/lib/contracts/incidents";
import { verifyAudit } from "@/lib/db/audit-verify";
import { closeDatabase, db } from "@/lib/db/client";
import { enqueue } from "@/lib/jobs/queue";
import { ask } from "@/lib/testing/api";
import { desk } from "@/lib/testing/desk";
import { furnish } from "@/lib/testing/fuzz/world";
import { olderClocks } from "@/lib/testing/older-clocks";
import { ownDatabase } from "@/lib/testing/own-database";
import { stored } from "@/lib/testing/stored";
import { fireDue } from "@/lib/timers/fire-due";

const database = ownDatabase();
let directory: string;
let place = 0;
let file: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "firebreak-backup-"));
  await furnish();
});
afterAll(() => rm(directory, { recursive: true }));
beforeEach(() => {
  place += 1;
  file = path.join(directory, `${place}.gz`);
});

const save = () => backUp(database.url(), file);
/** As on a machine on which every process of ours has ended. */
async function bringBack(replace = true, from = file) {
  await closeDatabase();
  return restore(database.url(), from, replace);
}
const jobs = () =>
  db()
    .$queryRaw`SELECT t.identifier, j.payload::text AS payload, j.run_at, j.key FROM graphile_worker._private_jobs j
                 JOIN graphile_worker._private_tasks t ON t.id = j.task_id ORDER BY 1, 2`;
/** `_prisma_migrations` tells when its rows were written, which is now. */
async function everything() {
  const { _prisma_migrations: _, ...tables } = await stored();
  return { tables, jobs: await jobs() };
}
async function fireAll(): Promise<void> {
  while ((await fireDue(db())).incidents > 0);
}
const holds = async () => expect(await db().$transaction(verifyAudit)).not.toHaveProperty("why");

test("a backup of the middle of an emergency brings every row and every waiting job back, whatever happened since", async () => {
  const { sent, declared } = await desk({ severity: "P0" });
  await fireAll();
  await db().$transaction((tx) => enqueue(tx, { task: "audit_check", payload: { a: "\\.\n" }, jobKey: "a" }));
  const before = await everything();
  const written = await save();
  expect(written.incidents).toBe(await db().incident.count());
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await ask(changeStatus, sent({ status: "resolved" }));
  await db().$transaction((tx) => enqueue(tx, { task: "audit_check", payload: { b: 1 } }));
  await desk({ title: "Later" });
  expect(await everything()).not.toEqual(before);
  const { rows } = await bringBack();
  expect(rows).toEqual(written);
  expect(await everything()).toEqual(before);
  await holds();
  await ask(changeStatus, { ...sent({ status: "identified" }) });
  expect((await db().incident.findUniqueOrThrow({ where: { id: declared.id } })).status).toBe("identified");
  await holds();
});

test("R-SLA-20 clocks go on after a restore: what came due meanwhile fires once, at its moment, and the rest waits for its own", async () => {
  const { declared } = await desk({ severity: "P0" });
  await fireAll();
  await save();
  await bringBack();
  // The hour between the backup and the restore.
  await olderClocks(declared.id, 60);
  const timers = () => db().slaTimer.findMany({ where: { incidentId: declared.id }, orderBy: { id: "asc" } });
  const due = new Map((await timers()).map(({ id, dueAt }) => [id, dueAt]));
  await fireAll();
  await fireAll();
  const after = await timers();
  const breached = after.filter(({ state }) => state === "breached");
  const told = await db().timelineEvent.findMany({
    where: { incidentId: declared.id, type: "timer.breached" },
  });
  expect(breached.length).toBeGreaterThan(0);
  expect(told).toHaveLength(breached.length);
  expect(told.map(({ occurredAt }) => occurredAt.getTime()).sort()).toEqual(
    breached.map(({ breachAt, dueAt }) => (breachAt ?? dueAt)?.getTime() ?? 0).sort(),
  );
  const running = after.filter(({ state }) => state === "running");
  expect(running.map(({ rule }) => rule)).toContain("fix_deployed");
  for (const { id, dueAt } of running) if (due.has(id)) expect(dueAt).toEqual(due.get(id));
  await holds();
});

test("a file that is not whole or not ours is refused, and the database stays as it was", async () => {
  await save();
  const good = await readFile(file);
  const text = gunzipSync(good).toString();
  const spoilt: [string, Buffer][] = [
    ["cut short", good.subarray(0, good.length / 2)],
    ["without its end", gzipSync(text.slice(0, text.lastIndexOf('{"end"')))],
    ["cut in the middle of a table", gzipSync(text.slice(0, text.length / 2))],
    ["a row short", gzipSync(text.replace(/\n[^\n]+\n\\\.\n(?!\{"end")/, "\n\\.\n"))],
    ["empty", Buffer.alloc(0)],
    ["no backup", gzipSync("hello")],
    ["plain text", Buffer.from(text)],
    ["of a newer release", gzipSync(text.replace(/"name":"2026/, '"name":"2036'))],
    ["with another migration", gzipSync(text.replace(/"checksum":"../, '"checksum":"zz'))],
  ];
  const before = await everything();
  for (const [why, bytes] of spoilt) {
    const bad = path.join(directory, "bad.gz");
    await writeFile(bad, bytes);
    const outcome = bringBack(true, bad);
    await expect(outcome, why).rejects.toThrow(/^[^\n]+$/);
    expect(await everything(), why).toEqual(before);
  }
  await expect(bringBack(true, path.join(directory, "none.gz"))).rejects.toThrow("is no backup");
});

test("what is there is not given up without --replace, nor while a process of ours uses it", async () => {
  await save();
  const before = await everything();
  await expect(bringBack(false)).rejects.toThrow(
    /holds \d+ people and \d+ incidents: --replace gives them up/,
  );
  expect(await everything()).toEqual(before);
  await expect(restore(database.url(), file, true)).rejects.toThrow("Firebreak is running on this database");
  expect(await everything()).toEqual(before);
});

test("a backup never writes over a file, and leaves no part of one", async () => {
  await writeFile(file, "mine");
  await expect(save()).rejects.toThrow("exists already");
  expect(await readFile(file, "utf8")).toBe("mine");
  await expect(backUp(database.url(), path.join(directory, "none", "a.gz"))).rejects.toThrow(
    "There is no directory",
  );

  expect((await readdir(directory)).filter((name) => name.endsWith(".part"))).toEqual([]);
});
