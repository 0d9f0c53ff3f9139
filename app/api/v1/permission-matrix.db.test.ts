import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { hashPassword } from "@/lib/auth/password";
import { operations } from "@/lib/contracts/operations";
import { savePolicy } from "@/lib/contracts/policies";
import { db } from "@/lib/db/client";
import { actions, type Hat, hats } from "@/lib/domain/permission-table";
import type { OrgRole } from "@/lib/domain/roles";
import { ask } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { person } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";
import { password } from "@/lib/testing/sign-in";
import { byCookie, byToken } from "@/lib/testing/signed-in";
import { stored } from "@/lib/testing/stored";
import { astray, attempts, cellsOf, expected, type Ready, ready } from "@/lib/testing/trials/attempt";
import { shortGate } from "@/lib/testing/trials/organisation";
import { besideTheTable, trials } from "@/lib/testing/trials/table";
import type { Who } from "@/lib/testing/trials/trial";

ownDatabase();
const roleOf = (hat: Hat): OrgRole => (hat === "commander" ? "incident_commander" : hat);
const doors = { token: byToken, cookie: byCookie };

let hashed: string;
beforeAll(async () => {
  // All of them give their passwords from one address; the limit has tests of its own.
  vi.stubEnv("SIGN_IN_LIMIT_PER_MINUTE", "1000000");
  hashed = await hashPassword(password);
  const { as } = await signedIn("admin");
  await ask(savePolicy, { as, body: shortGate("One check is asked for") });
});

afterAll(() => void vi.unstubAllEnvs());

/** Somebody of the hat, who can sign in again where that is asked for. */
async function comesBy(door: keyof typeof doors, hat: Hat): Promise<Who> {
  const { userId } = await person(roleOf(hat));
  await db().user.update({ where: { id: userId }, data: { passwordHash: hashed } });
  return { hat, userId, as: await doors[door]({ userId }) };
}

/** What is stored but for the count of given passwords, right or wrong, that slows guessing down. */
async function storedOfPeople(): Promise<Record<string, string>> {
  const { sign_in_limits: _, ...rest } = await stored();
  return rest;
}

describe.each(hats)("who may do what: %s", (hat) => {
  const should = (attempt: (typeof attempts)[number]) => expected(attempt, hat);
  const allowed = attempts.filter((attempt) => should(attempt) === "done");
  const refused = attempts.filter((attempt) => should(attempt) !== "done");

  test.each(["token", "cookie"] as const)(
    "by %s",
    async (door) => {
      const who = await comesBy(door, hat);
      const made: Ready[] = [];
      for (const attempt of refused) made.push(await ready(attempt, who));
      const before = await storedOfPeople();
      expect(await astray(made, should)).toEqual([]);
      expect(await storedOfPeople()).toEqual(before);
      const wrong: string[] = [];
      for (const attempt of allowed) {
        wrong.push(...(await astray([await ready(attempt, who, attempt.one.once)], should)));
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});

test("every operation of the contract is tried, or stands beside the table with what governs it", () => {
  const tried = new Set(attempts.map(({ one }) => one.operation));
  const beside = new Set(besideTheTable.map(([operation]) => operation));
  const untried = operations.filter((one) => !tried.has(one) && !beside.has(one));
  expect(untried.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  expect([...beside].filter((one) => tried.has(one))).toEqual([]);
});

test("what one may do with one's own is tried on one's own and on somebody else's", () => {
  for (const action of actions.filter((name) => cellsOf(name).includes("o"))) {
    const own = new Set(trials[action].map((one) => one.own === true));
    expect([action, own]).toEqual([action, new Set([true, false])]);
  }
});

test("a row of the table without a trial has no door: nothing that answers requests asks for it", () => {
  const doorless = actions.filter((action) => trials[action].length === 0);
  expect(doorless).toEqual(["update.send_internal", "update.send_external", "integrations.manage"]);
  const sources = ["lib/commands", "lib/queries", "app"].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
      .map((file) => readFileSync(path.join(root, file), "utf8")),
  );
  for (const action of doorless) {
    expect([action, sources.some((source) => source.includes(`"${action}"`))]).toEqual([action, false]);
  }
});
