import { expect, test } from "vitest";
import { declareIncident } from "@/lib/contracts/incidents";
import { addEntry, importTable, listTimeline } from "@/lib/contracts/timeline";
import { ask, pathOf, refusal, send } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { realTables } from "@/lib/testing/real-incidents";
import { stored } from "@/lib/testing/stored";

ownDatabase();

/** A past incident that began at the given moment, and its notes. */
async function past(startedAt: string) {
  const { as } = await signedIn("incident_commander");
  const body = { title: "Past", severity: "P1", retrospective: true, startedAt };
  const { id } = await ask(declareIncident, { as, body });
  const params = { id };
  const notes = async () =>
    (await ask(listTimeline, { as, params, query: { limit: "200" } })).items.filter(
      (one) => one.type === "note",
    );
  const paste = (text: string, rest: Record<string, unknown> = {}) => ({
    as,
    params,
    body: { text, ...rest },
  });
  return { as, params, notes, paste };
}

test.each(realTables)("R-INC-12 the $format table of $incident.slug becomes its timeline", async (table) => {
  const { notes, paste } = await past(table.incident.startedAt);
  const { format, created, problems } = await ask(importTable, paste(table.text));
  expect({ format, created, problems }).toEqual({
    format: table.format,
    created: table.incident.timeline.length,
    problems: [],
  });
  expect((await notes()).map((note) => [note.occurredAt, note.body])).toEqual(
    table.incident.timeline.map(({ at, text }) => [new Date(at).toISOString(), text]),
  );
});

test("R-INC-12 times roll over midnight, in the zone that was said", async () => {
  const { notes, paste } = await past("2024-03-30T22:30:00Z");
  const text =
    "| Time | Event |\n|---|---|\n| 23:40 | Before |\n| 00:10 | After midnight |\n| 04:00 | Summer time |";
  await ask(importTable, paste(text, { timeZone: "Europe/Berlin" }));
  expect((await notes()).map((note) => note.occurredAt)).toEqual([
    "2024-03-30T22:40:00.000Z",
    "2024-03-30T23:10:00.000Z",
    "2024-03-31T02:00:00.000Z",
  ]);
});

test("R-INC-12 one bad line refuses the whole, by number, and nothing is written", async () => {
  const { paste } = await past("2024-01-10T10:00:00Z");
  const bad = [
    "| Time | Event |\n|---|---|\n| 10:05 | Fine |\n| 25:99 | No such time |",
    "Time,Event\n10:05,Fine\nsoon,No time at all",
    "| Time | Event |\n|---|---|\n| 10:05 | Fine |\n| 10:10 | |",
    "nothing like a table",
    `Time,Event\n${new Date(Date.now() + 86_400_000).toISOString()},Still to come`,
  ];
  const before = await stored();
  for (const text of bad) {
    const problem = await refusal(importTable, paste(text));
    expect(problem).toMatchObject({ status: 422, rule: "R-INC-12" });
    expect(problem.errors?.[0]?.path).toMatch(/^text/);
  }
  const [, csv] = bad;
  expect((await refusal(importTable, paste(csv ?? ""))).errors?.[0]?.path).toBe("text:3");
  for (const dryRun of [false, true]) {
    const zone = await refusal(
      importTable,
      paste("Time,Event\n10:05,Fine", { timeZone: "Mars/Base", dryRun }),
    );
    expect([zone.status, zone.errors?.[0]?.path]).toEqual([422, "timeZone"]);
  }
  expect(await stored()).toEqual(before);
});

test("R-INC-12 a preview reads the table and writes nothing", async () => {
  const { as, params } = await past("2024-01-10T10:00:00Z");
  const before = await stored();
  const body = { text: "Time,Event\n10:05,Fine\nsoon,No time", dryRun: true };
  const answer = await send("POST", pathOf(importTable, params), { as, body });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    created: 0,
    rows: [{ body: "Fine" }],
    problems: [{ line: 3 }],
  });
  expect(await stored()).toEqual(before);
});

test("R-INC-12 an imported key moment takes over from the entry that held it, once", async () => {
  const { as, params, notes, paste } = await past("2024-01-10T10:00:00Z");
  const held = { body: "Seen", occurredAt: "2024-01-10T10:01:00Z", keyMoment: "detected" };
  await ask(addEntry, { as, params, body: held });
  const text = "Time,Event,Key moment\n10:03,Seen by the monitor,detected\n10:04,Seen again,detected";
  await ask(importTable, paste(text));
  expect((await notes()).map((note) => [note.body, note.keyMoment])).toEqual([
    ["Seen", null],
    ["Seen by the monitor", "detected"],
    ["Seen again", null],
  ]);
});
