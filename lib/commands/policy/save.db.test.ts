import { expect, test } from "vitest";
import { currentPolicy, listPolicies, readPolicy, savePolicy } from "@/lib/contracts/policies";
import { listTimers } from "@/lib/contracts/timers";
import { db } from "@/lib/db/client";
import { defaultPolicy } from "@/lib/domain/default-policy/document";
import { ask, refusal, send } from "@/lib/testing/api";
import { withLevel, withRule } from "@/lib/testing/changed-policy";
import { minutesAgo, signedIn } from "@/lib/testing/desk";
import { incident, person } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";
import { byToken } from "@/lib/testing/signed-in";
import { stored } from "@/lib/testing/stored";

ownDatabase();

let times = 0;
/** A sound policy that no version before was. */
const another = () => withLevel("P2", { definition: `Edited ${++times}` });

test("a saved policy is the next version, with its author and why; earlier versions stay as they were", async () => {
  const { as, who } = await signedIn("admin");
  const first = await ask(currentPolicy, { as });
  const body = { ...another(), version: first.version, note: " Board decision 12 " };
  const saved = await ask(savePolicy, { as, body });
  expect(saved).toEqual({ ...body, version: first.version + 1, note: undefined });
  expect(await ask(currentPolicy, { as })).toEqual(saved);
  expect(await ask(readPolicy, { as, params: { version: String(first.version) } })).toEqual(first);
  const { items } = await ask(listPolicies, { as });
  expect(items[0]).toMatchObject({
    version: saved.version,
    author: { id: who.userId },
    note: "Board decision 12",
  });
});

test("a version in the database can be neither changed nor deleted", async () => {
  const { as } = await signedIn("admin");
  const { version } = await ask(savePolicy, { as, body: another() });
  const update = db().responsePolicy.update({ where: { version }, data: { note: "another reason" } });
  await expect(update).rejects.toThrow();
  await expect(db().responsePolicy.delete({ where: { version } })).rejects.toThrow();
});

test("R-SLA-04 a new incident is due under the new version at once, and an older one keeps its own", async () => {
  const { as } = await signedIn("admin");
  const commander = await signedIn("incident_commander");
  const startedAt = minutesAgo(5);
  const dueAfter = async (id: string) => {
    const { items } = await ask(listTimers, { as: commander.as, params: { id } });
    const due = items.find((timer) => timer.rule === "fix_deployed")?.dueAt;
    return due ? (Date.parse(due) - Date.parse(startedAt)) / 60_000 : null;
  };
  const older = await incident(commander.who, { severity: "P0", startedAt });
  await ask(savePolicy, { as, body: withRule("P0", "fix_deployed", { due: "PT90M" }) });
  const newer = await incident(commander.who, { severity: "P0", startedAt });
  expect([await dueAfter(older.id), await dueAfter(newer.id)]).toEqual([120, 90]);
});

test("two administrators who save at once: one version, and the other is told the current policy", async () => {
  const [ada, ben] = [await signedIn("admin"), await signedIn("admin")];
  const { version } = await ask(currentPolicy, { as: ada.as });
  const answers = await Promise.all(
    [ada, ben].map(({ as }) => send("POST", "/policies", { as, body: { ...another(), version } })),
  );
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
  const late = await answers.find((answer) => answer.status === 409)?.json();
  expect(late).toMatchObject({ rule: "version", current: { version: version + 1 } });
  expect(late.current).toEqual(await ask(currentPolicy, { as: ada.as }));
});

test("eight policies saved at once without a version make eight versions without a gap", async () => {
  const { as } = await signedIn("admin");
  const before = await ask(currentPolicy, { as });
  const saved = await Promise.all(Array.from({ length: 8 }, () => ask(savePolicy, { as, body: another() })));
  const versions = saved.map(({ version }) => version - before.version).sort();
  expect(versions).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test("an unchanged document makes no version", async () => {
  const { as } = await signedIn("admin");
  const current = await ask(savePolicy, { as, body: another() });
  const before = await stored();
  const same = await refusal(savePolicy, { as, body: { ...current, note: "again" } });
  expect(same).toMatchObject({ status: 409, rule: "unchanged" });
  expect(await stored()).toEqual(before);
});

test("a policy that does not fit together is refused with every problem by its path", async () => {
  const { as } = await signedIn("admin");
  const broken = withRule("P0", "fix_deployed", { due: "P367D", remind: "PT0S", warnAt: [0.9, 0.5] });
  const refused = await refusal(savePolicy, {
    as,
    body: { ...broken, phases: [...broken.phases, ...broken.phases] },
  });
  expect(refused).toMatchObject({ status: 422, rule: "policy" });
  const paths = refused.errors?.map((error) => error.path) ?? [];
  expect(paths).toEqual(
    expect.arrayContaining([
      "severities.P0.timers.3.due",
      "severities.P0.timers.3.remind",
      "severities.P0.timers.3.warnAt",
      "phases",
    ]),
  );
});

const rule = { rule: "r", label: "R", anchor: "started", due: "PT1S", automatic: true, notify: [] };
test.each<[string, string]>([
  ["no document", "{}"],
  ["a list", "[]"],
  ["null", "null"],
  ["a level more", JSON.stringify({ ...defaultPolicy, severities: { ...defaultPolicy.severities, P3: {} } })],
  ["a field more", JSON.stringify({ ...defaultPolicy, owner: "me" })],
  ["a prototype", JSON.stringify(defaultPolicy).replace("{", '{"__proto__":{"admin":true},')],
  ["no rules of any level", JSON.stringify({ ...defaultPolicy, timers: undefined })],
  [
    "more than a hundred rules",
    JSON.stringify(
      withLevel("P0", {
        timers: Array.from({ length: 101 }, (_, i) => ({
          ...rule,
          rule: `r${i}`,
          anchor: "started" as const,
          notify: [],
        })),
      }),
    ),
  ],
  ["a year too long", JSON.stringify(withRule("P0", "fix_deployed", { due: "P999999W" }))],
  ["a number too large", JSON.stringify(defaultPolicy).replace('"files":5', '"files":1e400')],
  ["a note too long", JSON.stringify({ ...defaultPolicy, note: "x".repeat(501) })],
  ["a version too large", JSON.stringify({ ...defaultPolicy, version: 1e12 })],
])("a hostile document is refused and changes nothing: %s", async (_, text) => {
  const { as } = await signedIn("admin");
  const before = await stored();
  const answer = await send("POST", "/policies", {
    as,
    raw: () => text,
    headers: { "content-type": "application/json" },
  });
  expect(answer.status).toBe(422);
  expect(await stored()).toEqual(before);
});

test("only administrators save, and only by a token of that scope", async () => {
  const commander = await signedIn("incident_commander");
  expect(await refusal(savePolicy, { as: commander.as, body: another() })).toMatchObject({
    status: 403,
    rule: "policy.edit",
  });
  const admin = await person("admin");
  for (const scope of ["read", "write", "checks"] as const) {
    const as = await byToken(admin, [scope]);
    expect(await refusal(savePolicy, { as, body: another() })).toMatchObject({ status: 403, rule: "scope" });
  }
});
