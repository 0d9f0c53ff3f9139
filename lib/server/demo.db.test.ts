import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { v7 as uuid } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { everybody, people } from "@/lib/demo/organisation";
import { prepareDemo } from "@/lib/server/demo";
import { person } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();
let dataDir: string;
const said: string[] = [];
const prepare = () => prepareDemo(dataDir, (line) => said.push(line));
const kept = () => path.join(dataDir, "demo.json");
const isThere = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "firebreak-demo-"));
  said.length = 0;
  await db().user.deleteMany();
  await db().workerBeat.deleteMany();
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

async function demoPeople(count: number = everybody.length): Promise<void> {
  const rows = everybody
    .slice(0, count)
    .map((key) => ({ id: uuid(), createdAt: new Date(), ...people[key] }));
  await db().user.createMany({ data: rows });
}

test("with people of a real organisation there --demo refuses in one line and changes nothing", async () => {
  await person("admin");
  await expect(prepare()).rejects.toThrow(/people here already.*Nothing was changed$/);
  expect(await isThere(kept())).toBe(false);
  await demoPeople(3);
  await writeFile(kept(), JSON.stringify({ password: "a password of old", state: "begun" }));
  await expect(prepare()).rejects.toThrow(/people here already/);
  expect(await db().incident.count()).toBe(0);
  expect(said).toEqual([]);
});

test("a making that broke off says what to do, and is never taken for a whole one", async () => {
  await demoPeople(5);
  await writeFile(kept(), JSON.stringify({ password: "a password of old", state: "begun" }));
  await expect(prepare()).rejects.toThrow(`broke off. Remove ${dataDir}`);
});

test("a demo that was made gives the same sign-ins again and makes nothing twice", async () => {
  await demoPeople();
  await person("responder");
  await writeFile(kept(), JSON.stringify({ password: "a password of old", state: "made" }));
  const lines = await prepare();
  expect(lines[0]).toBe("Demo sign-ins, all with the password a password of old");
  expect(lines).toHaveLength(10);
  expect(lines.join("\n")).toContain("ines@lumenmarket.example");
  expect(await db().user.count()).toBe(10);
  expect(said).toEqual([]);
});

test("a demo whose password is gone, or cannot be read, says so in one line", async () => {
  await demoPeople();
  await expect(prepare()).rejects.toThrow("with its password is gone");
  await writeFile(kept(), "{");
  await expect(prepare()).rejects.toThrow("cannot be read");
});

test("while a worker runs on the database nothing is made: it would fire the clocks of the past", async () => {
  const beat = { host: "elsewhere", pid: 1, startedAt: new Date(), beatAt: new Date() };
  await db().workerBeat.create({ data: { id: uuid(), ...beat } });
  await expect(prepare()).rejects.toThrow(/worker runs/);
  expect(await isThere(kept())).toBe(false);
});
