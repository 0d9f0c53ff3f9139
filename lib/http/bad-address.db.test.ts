import { beforeAll, describe, expect, test } from "vitest";
import { operations } from "@/lib/contracts/operations";
import { writeCursor } from "@/lib/db/cursor";
import { problemOf, send } from "@/lib/testing/api";
import { incident, person } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";
import { byToken } from "@/lib/testing/signed-in";

ownDatabase();

let as: Record<string, string>;
let key: string;
beforeAll(async () => {
  const who = await person("admin", "incident_commander");
  as = await byToken(who);
  key = (await incident(who)).key;
});

const anId = "0196a000-0000-7000-8000-000000000000";
const lists = () => [
  "/incidents",
  `/incidents/${key}/timeline`,
  "/users",
  "/services",
  "/tokens",
  "/policies",
  "/audit",
  "/audit/head",
];

describe("422: a query that is wrong, on every list", () => {
  test.each([
    ["limit=0"],
    ["limit=201"],
    ["limit=-1"],
    ["limit=1.5"],
    ["limit=many"],
    ["limit="],
    ["limit=1&limit=2"],
    ["cursor=x"],
    ["cursor="],
    [`cursor=${"x".repeat(501)}`],
    [`cursor=${writeCursor([])}`],
    [`cursor=${writeCursor(["a", "b", "c"])}`],
    ["unknown=1"],
    ["limit=5&%00=1"],
    ["cursor=%00"],
  ])("%s", async (query) => {
    for (const path of lists()) {
      const problem = await problemOf(await send("GET", `${path}?${query}`, { as }));
      expect([path, problem.status]).toEqual([path, 422]);
    }
  });

  test("a cursor of ours for something that cannot be", async () => {
    const cursors = [
      ["2026-01-01T00:00:00.000Z", "x"],
      ["yesterday", anId],
      ["-271821-04-20T00:00:00.000Z", anId],
      ["0000-01-01T00:00:00.000Z", anId],
      ["+275760-09-13T00:00:00.000Z", anId],
      ["a\u0000b", anId],
      ["a\ud800b", anId],
      ["\u0000"],
      ["-1"],
      ["99999999999"],
    ];
    for (const path of lists()) {
      for (const parts of cursors) {
        const answer = await send("GET", `${path}?cursor=${writeCursor(parts)}`, { as });
        expect([path, parts, answer.status < 500]).toEqual([path, parts, true]);
      }
    }
  });

  test.each([
    "severity=P9",
    "status=gone",
    "from=yesterday",
    "to=2026-01-01",
    "q=%00",
    `q=${"x".repeat(201)}`,
  ])("/incidents?%s", async (query) => {
    expect((await problemOf(await send("GET", `/incidents?${query}`, { as }))).status).toBe(422);
  });
});

describe("404: an address that names nothing, whatever stands in it", () => {
  const odd = [
    "x",
    "%00",
    "%F0%9F%94%A5",
    "..%2F..",
    "INC-2026-1",
    "INC-99999-001",
    "inc-2026-9999999999",
    "'",
    "%25",
    "me",
  ];
  const named = operations.filter(({ method, path }) => method === "GET" && path.includes("{"));

  test.each(named)("GET $path", async ({ path }) => {
    for (const word of odd) {
      if (word === "me" && path.startsWith("/users")) continue;
      const answer = await send("GET", path.replace(/\{\w+\}/g, word), { as });
      expect([word, (await problemOf(answer)).status]).toEqual([word, 404]);
    }
  });

  test("an incident is found by its key in either letter case", async () => {
    expect((await send("GET", `/incidents/${key.toLowerCase()}`, { as })).status).toBe(200);
  });

  test("a wildcard in a search is a letter like any other", async () => {
    for (const q of ["%", "_", "\\", "%25"]) {
      const answer = await send("GET", `/incidents?q=${encodeURIComponent(q)}`, { as });
      expect(await answer.json()).toMatchObject({ items: [] });
    }
  });
});
