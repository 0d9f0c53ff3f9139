import { afterEach, beforeEach, expect, test } from "vitest";
import { verifyAudit } from "@/lib/db/audit-verify";
import { closeDatabase, createClient, db } from "@/lib/db/client";
import { problemOf, send } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { FaultyWire } from "@/lib/testing/faulty-wire";
import { allUndone, heldInTheMiddle } from "@/lib/testing/in-the-middle";
import { ownDatabase } from "@/lib/testing/own-database";

const database = ownDatabase();
let wire: FaultyWire;
let as: Record<string, string>;
let count = 0;

/** From here on the process speaks to its database over the wire; its pool is warm. */
beforeEach(async () => {
  ({ as } = await signedIn("incident_commander"));
  await closeDatabase();
  wire = await FaultyWire.to(database.url());
  process.env.DATABASE_URL = wire.url;
  await db().$queryRaw`SELECT 1::int AS one`;
});
afterEach(async () => {
  await closeDatabase();
  await wire.end();
  process.env.DATABASE_URL = database.url();
});

/** A declaration under a key, to be said again word for word. */
function declaration() {
  count += 1;
  const title = `Over the wire ${count}`;
  const sent = { as, headers: { "idempotency-key": `wire-${count}` }, body: { title, severity: "P0" } };
  return {
    say: () => send("POST", "/incidents", { ...sent, impatient: true }),
    made: () =>
      db().incident.findMany({ where: { title }, include: { _count: { select: { timers: true } } } }),
  };
}

const away = async (answer: Response) => {
  expect(answer.headers.get("retry-after")).toBe("2");
  expect(await problemOf(answer)).toMatchObject({ status: 503, rule: "database_away" });
};

/** Saying it again makes one whole incident, however often. */
async function expectOne({ say, made }: ReturnType<typeof declaration>): Promise<void> {
  await allUndone();
  const texts = new Set<string>();
  for (let i = 0; i < 2; i++) {
    const answer = await say();
    texts.add(`${answer.status} ${await answer.text()}`);
  }
  expect([...texts]).toEqual([expect.stringMatching(/^201 /)]);
  const all = await made();
  expect(all).toHaveLength(1);
  expect(all[0]?._count.timers).toBe(11);
  expect(await db().$transaction(verifyAudit)).not.toHaveProperty("why");
}

test("I2 an answer lost after the commit, and the request sent again: one incident, the first answer", async () => {
  const declared = declaration();
  wire.ear = (bytes) => (bytes.includes("COMMIT") ? "cut after the answer" : "pass");
  await away(await declared.say());
  wire.ear = () => "pass";
  expect(await declared.made()).toHaveLength(1);
  await expectOne(declared);
});

test("I5 a connection cut at any statement of a declaration: nothing is left of it, and a retry makes one", async () => {
  let said = 0;
  for (let at = 1; ; at++) {
    const declared = declaration();
    said = 0;
    wire.ear = () => {
      said += 1;
      return said === at ? "cut" : "pass";
    };
    const answer = await declared.say();
    wire.ear = () => "pass";
    if (said < at) {
      expect(answer.status).toBe(201);
      expect(at).toBeGreaterThan(5);
      return;
    }
    await away(answer);
    expect(await declared.made()).toEqual([]);
    await expectOne(declared);
  }
}, 120_000);

test("I5 PostgreSQL slow by two seconds: reads are right, a declaration is whole or is refused, and a retry makes one", async () => {
  const [declared, before] = [declaration(), await db().incident.count()];
  wire.delayMs = 2_000;
  const [written, ...read] = await Promise.all([
    declared.say(),
    ...["/incidents", "/dashboard", "/policies/current"].map((path) =>
      send("GET", path, { as, impatient: true }),
    ),
  ]);
  wire.delayMs = 0;
  for (const answer of [...read, ...(written ? [written] : [])]) {
    if (answer.status === 503) await away(answer.clone());
    else expect([200, 201]).toContain(answer.status);
  }
  await allUndone();
  const made = await declared.made();
  if (written?.status === 201) expect(made).toHaveLength(1);
  expect(made.length).toBeLessThanOrEqual(1);
  await expectOne(declared);
  expect(await db().incident.count()).toBe(before + 1);
}, 120_000);

test("I5 PostgreSQL stopped in the middle of a declaration and going on: 503, no partial state, and a retry makes one", async () => {
  const declared = declaration();
  const outside = createClient(database.url(), 1);
  let told: Promise<Response> | undefined;
  await heldInTheMiddle(database.url(), async () => {
    told = declared.say();
    await expect
      .poll(
        () =>
          outside.$queryRaw`SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
        { timeout: 30_000 },
      )
      .toHaveLength(1);
    wire.hold();
  });
  if (!told) throw new Error("nothing was said");
  await away(await told);
  const read = await send("GET", "/incidents", { as, impatient: true });
  await away(read);
  wire.release();
  await outside.$disconnect();
  await expectOne(declared);
}, 120_000);
