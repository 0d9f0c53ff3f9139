import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { changeStatus } from "@/lib/contracts/incidents";
import { createService } from "@/lib/contracts/services";
import { addEntry } from "@/lib/contracts/timeline";
import { linkHash } from "@/lib/db/audit-hash";
import { verifyAudit } from "@/lib/db/audit-verify";
import { db } from "@/lib/db/client";
import { ask } from "@/lib/testing/api";
import { desk, signedIn } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { tampering } from "@/lib/testing/tampering";

ownDatabase();

const tables = ["audit_entries", "audit_contents", "audit_chains"];
let scope: string;
let other: string;

/** Two incidents of four entries each, a chain of settings, and a copy of it all to come back to. */
beforeAll(async () => {
  const admin = await signedIn("admin");
  for (const name of ["One", "Two"]) await ask(createService, { as: admin.as, body: { name } });
  const ids: string[] = [];
  for (let i = 0; i < 2; i++) {
    const { sent, declared } = await desk();
    for (const body of ["First", "Second"]) await ask(addEntry, sent({ body }));
    await ask(changeStatus, sent({ status: "resolved" }));
    ids.push(declared.id);
  }
  [scope = "", other = ""] = ids.sort();
  for (const table of tables) await tampering(`CREATE TABLE kept_${table} AS TABLE ${table}`);
});
afterEach(async () => {
  await tampering(
    ...tables.flatMap((table) => [`TRUNCATE ${table}`, `INSERT INTO ${table} TABLE kept_${table}`]),
  );
});

const verify = () => verifyAudit(db());
const entry = (seq: number) => `scope = '${scope}' AND seq = ${seq}`;
const content = (seq: number) => `entry_id = (SELECT id FROM audit_entries WHERE ${entry(seq)})`;

test("an untouched trail holds, every chain and entry counted", async () => {
  expect(await verify()).toEqual({ chains: 3, entries: 10 });
});

describe("every field of an entry is held by its hash", () => {
  test.each([
    ["at", "at + interval '1 ms'"],
    ["actor_id", "NULL"],
    ["actor_id", "gen_random_uuid()"],
    ["via", "'shell'"],
    ["action", "'timeline.edit'"],
    ["digest", "repeat('a', 64)"],
    ["hash", "repeat('a', 64)"],
  ])("%s = %s", async (column, value) => {
    await tampering(`UPDATE audit_entries SET ${column} = ${value} WHERE ${entry(2)}`);
    expect(await verify()).toEqual({ scope, seq: 2, why: "its hash is not that of what it says" });
  });

  test("its predecessor, its number and its chain", async () => {
    await tampering(`UPDATE audit_entries SET previous = repeat('a', 64) WHERE ${entry(2)}`);
    expect(await verify()).toEqual({ scope, seq: 2, why: "it does not follow from the entry before" });
    await tampering(`UPDATE audit_entries SET seq = 9 WHERE ${entry(3)}`);
    expect(await verify()).toMatchObject({ scope, seq: 2 });
  });

  test("rehashed with its new content it no longer fits the entry after it", async () => {
    const row = await db().auditEntry.findFirstOrThrow({ where: { scope, seq: 2 } });
    const hash = linkHash({ ...row, action: "timeline.edit" });
    await tampering(`UPDATE audit_entries SET action = 'timeline.edit', hash = '${hash}' WHERE ${entry(2)}`);
    expect(await verify()).toEqual({ scope, seq: 3, why: "it does not follow from the entry before" });
  });

  test("the last one rehashed no longer fits the head", async () => {
    const row = await db().auditEntry.findFirstOrThrow({ where: { scope, seq: 4 } });
    const hash = linkHash({ ...row, action: "x" });
    await tampering(`UPDATE audit_entries SET action = 'x', hash = '${hash}' WHERE ${entry(4)}`);
    expect(await verify()).toEqual({ scope, seq: 4, why: "the head names another hash" });
  });
});

describe("contents", () => {
  test.each([
    ["changed", `SET text = text || ' '`, "its content is not what was digested"],
    ["emptied", "SET text = NULL", "its content is missing"],
    [
      "dated as redacted and still there",
      "SET redacted_at = now()",
      "its content is there although it was redacted",
    ],
  ])("%s", async (_, change, why) => {
    await tampering(`UPDATE audit_contents ${change} WHERE ${content(3)}`);
    expect(await verify()).toEqual({ scope, seq: 3, why });
  });

  test("deleted", async () => {
    await tampering(`DELETE FROM audit_contents WHERE ${content(1)}`);
    expect(await verify()).toEqual({ scope, seq: 1, why: "its content is missing" });
  });

  test("redacted as the database allows it: the trail holds", async () => {
    const row = await db().auditEntry.findFirstOrThrow({ where: { scope, seq: 2 } });
    await db().auditContent.update({
      where: { entryId: row.id },
      data: { text: null, redactedAt: new Date() },
    });
    expect(await verify()).toEqual({ chains: 3, entries: 10 });
  });
});

describe("what is missing", () => {
  test.each([
    ["the first entry", () => `DELETE FROM audit_entries WHERE ${entry(1)}`, 1, "the entry is missing"],
    ["one in the middle", () => `DELETE FROM audit_entries WHERE ${entry(2)}`, 2, "the entry is missing"],
    ["the last entry", () => `DELETE FROM audit_entries WHERE ${entry(4)}`, 4, "the entry is missing"],
    [
      "all entries",
      () => `DELETE FROM audit_entries WHERE scope = '${scope}'`,
      1,
      "all entries of the chain are missing",
    ],
    ["the head", () => `DELETE FROM audit_chains WHERE scope = '${scope}'`, 1, "the chain has no head"],
    [
      "an entry of the head's count",
      () => `UPDATE audit_chains SET count = 3 WHERE scope = '${scope}'`,
      4,
      "the head counts fewer entries",
    ],
    [
      "the head's hash",
      () => `UPDATE audit_chains SET hash = repeat('a', 64) WHERE scope = '${scope}'`,
      4,
      "the head names another hash",
    ],
  ])("%s", async (_, statement, seq, why) => {
    await tampering(statement());
    expect(await verify()).toEqual({ scope, seq, why });
  });

  test("the whole chain of an incident, its head included", async () => {
    await tampering(
      `DELETE FROM audit_entries WHERE scope = '${other}'`,
      `DELETE FROM audit_chains WHERE scope = '${other}'`,
    );
    expect(await verify()).toEqual({ scope: other, seq: 1, why: "the incident has no chain" });
  });
});

test("a chain longer than a batch is followed across its seams", async () => {
  const { declared } = await desk();
  await tampering(
    `INSERT INTO audit_entries SELECT gen_random_uuid(), '${declared.id}', n, now(), NULL, 'product', 'x',
       repeat('b', 64), repeat('c', 64), repeat('d', 64) FROM generate_series(2, 2500) n`,
  );
  const rows = await db().auditEntry.findMany({ where: { scope: declared.id }, orderBy: { seq: "asc" } });
  let previous = "0".repeat(64);
  const links = rows.map((row) => {
    const hash = linkHash({ ...row, previous });
    const line = `(${row.seq}, '${previous}', '${hash}')`;
    previous = hash;
    return line;
  });
  await tampering(
    `UPDATE audit_entries e SET previous = v.previous, hash = v.hash
       FROM (VALUES ${links.join(",")}) v(seq, previous, hash) WHERE e.scope = '${declared.id}' AND e.seq = v.seq`,
    `INSERT INTO audit_contents SELECT id, NULL, now() FROM audit_entries WHERE scope = '${declared.id}' AND seq > 1`,
    `UPDATE audit_chains SET count = 2500, hash = '${previous}' WHERE scope = '${declared.id}'`,
  );
  expect(await verify()).toEqual({ chains: 4, entries: 2510 });
  await tampering(`UPDATE audit_entries SET via = 'x' WHERE scope = '${declared.id}' AND seq = 2001`);
  expect(await verify()).toMatchObject({ scope: declared.id, seq: 2001 });
});
