import { beforeAll, describe, expect, test } from "vitest";
import { problemOf, type Sent, send } from "@/lib/testing/api";
import { person } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";
import { byToken } from "@/lib/testing/signed-in";
import { stored } from "@/lib/testing/stored";

ownDatabase();

const good = { title: "Checkout is slow", severity: "P1" };
const bytes = (...codes: number[]) => new Uint8Array(codes);
const nested = (depth: number) => `{"title":${"[".repeat(depth)}${"]".repeat(depth)},"severity":"P1"}`;

let as: Record<string, string>;
beforeAll(async () => {
  as = await byToken(await person("admin", "incident_commander"));
  await send("GET", "/policies/current", { as });
});

/** Sends to POST /incidents; the problem, after checking that nothing was written. */
async function refused(sent: Sent) {
  const before = await stored();
  const problem = await problemOf(await send("POST", "/incidents", { as, ...sent }));
  expect(await stored()).toEqual(before);
  return problem;
}

/** A body that arrives in pieces, so that nobody can know its length before. */
function pieces(size: number): ReadableStream<Uint8Array> {
  let left = size;
  return new ReadableStream({
    pull(controller) {
      if (left <= 0) return controller.close();
      controller.enqueue(new Uint8Array(Math.min(left, 65_536)).fill(0x20));
      left -= 65_536;
    },
  });
}

describe("a body that cannot be read is refused", () => {
  test.each([
    ["none", undefined],
    ["empty", ""],
    ["not JSON", "title=x"],
    ["cut short", '{"title":"x"'],
    ["followed by more", "{} {}"],
    ["invalid UTF-8", bytes(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d)],
    ["UTF-16", bytes(0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00)],
    ["an overlong encoding", bytes(0x22, 0xc0, 0xaf, 0x22)],
    ["an encoded surrogate", bytes(0x22, 0xed, 0xa0, 0x80, 0x22)],
  ])("400: %s", async (_, raw) => {
    expect((await refused(raw === undefined ? {} : { raw: () => raw })).status).toBe(400);
  });

  test.each([
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonp",
    "",
  ])("415: sent as %j", async (type) => {
    const sent = { raw: () => JSON.stringify(good), headers: { "content-type": type } };
    expect((await refused(sent)).status).toBe(415);
  });

  test("413: more than 1 MB, said so, in pieces, or under a smaller Content-Length", async () => {
    const large = JSON.stringify({ ...good, summary: "x".repeat(1_000_000) });
    expect((await refused({ raw: () => large })).status).toBe(413);
    expect((await refused({ raw: () => "{}", headers: { "content-length": "1000001" } })).status).toBe(413);
    expect((await refused({ raw: () => large, headers: { "content-length": "2" } })).status).toBe(413);
    expect((await refused({ raw: () => pieces(30_000_000) })).status).toBe(413);
  });

  test("a byte order mark, a charset and pieces are fine", async () => {
    const raw = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(JSON.stringify(good))]);
    const headers = { "content-type": "application/json; charset=utf-8" };
    expect((await send("POST", "/incidents", { as, raw: () => raw, headers })).status).toBe(201);
  });
});

describe("422: a body that reads well and is wrong", () => {
  test.each([
    ["an unknown field", { ...good, id: "x" }, ""],
    ["a field of the database", { ...good, key: "INC-2020-001" }, ""],
    ["a wrong type", { ...good, title: 5 }, "title"],
    ["null for a text", { ...good, title: null }, "title"],
    ["an array", [good], ""],
    ["a bare text", "x", ""],
    ["null", null, ""],
    ["a number for a yes or no", { ...good, private: 1 }, "private"],
    ["an unknown word", { ...good, severity: "P3" }, "severity"],
    ["an empty title", { ...good, title: " \t " }, "title"],
    ["two lines in a title", { ...good, title: "a\nb" }, "title"],
    ["a title too long", { ...good, title: "x".repeat(201) }, "title"],
    ["a time without a zone", { ...good, startedAt: "2026-01-01T00:00:00" }, "startedAt"],
    ["a day that is not", { ...good, startedAt: "2026-02-30T00:00:00Z" }, "startedAt"],
    ["a time of another age", { ...good, startedAt: "1066-10-14T09:00:00Z" }, "startedAt"],
    ["an id that is none", { ...good, serviceIds: ["shop"] }, "serviceIds.0"],
    ["NUL", { ...good, title: "a\u0000b" }, "title"],
    ["NUL in a name", { ...good, "a\u0000": 1 }, ""],
    ["half a surrogate pair", { ...good, summary: "a\ud800" }, "summary"],
    ["the other half", { ...good, summary: "\udc00b" }, "summary"],
    ["NUL deep inside", { ...good, classification: { broken: "\u0000" } }, "classification.broken"],
    [
      "a percentage above all",
      { ...good, classification: { usersAffected: "all", broken: "product", paymentsFailingPercent: 101 } },
      "classification.paymentsFailingPercent",
    ],
  ])("%s", async (_, body, path) => {
    const problem = await refused({ body });
    expect([problem.status, problem.errors?.[0]?.path]).toEqual([422, path]);
  });

  test("a prototype in disguise, and nesting of any depth", async () => {
    for (const raw of [
      '{"__proto__":{"private":true},"title":"x","severity":"P1"}',
      nested(5_000),
      nested(400_000),
    ]) {
      expect((await refused({ raw: () => raw })).status).toBe(422);
    }
  });

  test("emoji and other pairs are text like any other", async () => {
    const title = "Kasse langsam 🔥 — 結帳緩慢";
    const answer = await send("POST", "/incidents", { as, body: { ...good, title } });
    expect(await answer.json()).toMatchObject({ title });
  });
});
