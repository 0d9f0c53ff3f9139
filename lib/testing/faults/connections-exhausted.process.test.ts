import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { problemOf, send } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { EmbeddedTrial } from "@/lib/testing/embedded";

let trial: EmbeddedTrial;
let url = "";

beforeAll(async () => {
  trial = await EmbeddedTrial.begin();
  ({ url } = await trial.start({ max_connections: "12" }));
  process.env.DATABASE_URL = url;
  await migrate(url);
});
afterAll(async () => {
  await closeDatabase();
  await trial.end();
});

/** Opens connections until the server has none left. */
async function takeAll(): Promise<Client[]> {
  const taken: Client[] = [];
  for (;;) {
    const client = new Client({ connectionString: url });
    client.on("error", () => undefined);
    try {
      await client.connect();
      taken.push(client);
    } catch (error) {
      expect(error).toMatchObject({ code: "53300" });
      return taken;
    }
  }
}

test("I5 connections of PostgreSQL exhausted: 503 with Retry-After and nothing written, and it recovers by itself", async () => {
  const { as } = await signedIn("incident_commander");
  const headers = { "idempotency-key": "exhausted" };
  const body = { title: "No connection left", severity: "P0" };
  const declare = (impatient: boolean) => send("POST", "/incidents", { as, headers, body, impatient });
  await closeDatabase();
  const taken = await takeAll();
  for (const answer of [await declare(true), await send("GET", "/incidents", { as, impatient: true })]) {
    expect(answer.headers.get("retry-after")).toBe("2");
    expect(await problemOf(answer)).toMatchObject({ status: 503, rule: "database_away" });
  }
  for (const client of taken) await client.end();
  expect((await declare(false)).status).toBe(201);
  expect(await db().incident.count()).toBe(1);
});

test("I1 more requests at once than the server has connections: each is answered or told to come again, none is lost", async () => {
  const { as } = await signedIn("incident_commander");
  const titles = Array.from({ length: 40 }, (_, place) => `Burst ${place}`);
  const answers = await Promise.all(
    titles.map((title) => send("POST", "/incidents", { as, body: { title, severity: "P2" } })),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  const made = await db().incident.findMany({ where: { title: { startsWith: "Burst" } } });
  expect(made.map(({ title }) => title).sort()).toEqual([...titles].sort());
});
