import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { connectionRestored, currentConnection } from "./connection";
import { api } from "./fetcher";

type Sent = { url: string; init: RequestInit };
let sent: Sent[] = [];

function answerWith(make: () => Response | Promise<Response>): void {
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return make();
  });
}

function headersSent(place: number): Headers {
  return new Headers(sent[place]?.init.headers);
}

beforeEach(() => {
  sent = [];
  connectionRestored();
});
afterEach(() => vi.unstubAllGlobals());

test("a POST carries JSON and the key of its intent; without one each call has its own", async () => {
  answerWith(() => Response.json({ key: "INC-2026-001" }, { status: 201 }));
  await expect(api("POST", "/incidents", { body: { title: "x" }, idempotencyKey: "k1" })).resolves.toEqual({
    key: "INC-2026-001",
  });
  await api("POST", "/incidents", { body: { title: "x" } });
  await api("POST", "/incidents", { body: { title: "x" } });
  expect(sent[0]).toMatchObject({
    url: "/api/v1/incidents",
    init: { method: "POST", body: '{"title":"x"}' },
  });
  expect(headersSent(0).get("content-type")).toBe("application/json");
  expect(headersSent(0).get("idempotency-key")).toBe("k1");
  expect(headersSent(1).get("idempotency-key")).not.toBe(headersSent(2).get("idempotency-key"));
});

test("an answer without a body is undefined", async () => {
  answerWith(() => new Response(null, { status: 204 }));
  await expect(api("DELETE", "/timeline/1")).resolves.toBeUndefined();
});

test("a refusal is thrown with its rule and leaves the connection up", async () => {
  answerWith(() => Response.json({ title: "Conflict", detail: "No.", rule: "R-INC-10" }, { status: 409 }));
  await expect(api("POST", "/incidents/1/status")).rejects.toMatchObject({
    status: 409,
    rule: "R-INC-10",
    detail: "No.",
  });
  expect(currentConnection()).toEqual({ kind: "up" });
});

test("503 marks the database as away, the first moment is kept, and the next good answer ends it", async () => {
  answerWith(() => Response.json({ title: "Away" }, { status: 503, headers: { "retry-after": "2" } }));
  await expect(api("GET", "/incidents")).rejects.toMatchObject({ status: 503, retryAfterMs: 2_000 });
  const first = currentConnection();
  expect(first).toMatchObject({ kind: "down", what: "database" });
  await expect(api("GET", "/incidents")).rejects.toMatchObject({ status: 503 });
  expect(currentConnection()).toBe(first);
  answerWith(() => Response.json({ items: [] }));
  await api("GET", "/incidents");
  expect(currentConnection()).toEqual({ kind: "up" });
});

test("no answer is a problem with status 0 and marks the server as away", async () => {
  answerWith(() => Promise.reject(new TypeError("Failed to fetch")));
  await expect(api("GET", "/incidents")).rejects.toMatchObject({ status: 0 });
  expect(currentConnection()).toMatchObject({ kind: "down", what: "server" });
});

test("401 says that the session has ended", async () => {
  answerWith(() => Response.json({ title: "Sign in" }, { status: 401 }));
  await expect(api("GET", "/incidents")).rejects.toMatchObject({ status: 401 });
  expect(currentConnection()).toEqual({ kind: "signed_out" });
});

test("a call that its screen gave up is no failure of the connection", async () => {
  const leaving = new AbortController();
  leaving.abort();
  answerWith(() => Promise.reject(leaving.signal.reason));
  await expect(api("GET", "/incidents", { signal: leaving.signal })).rejects.toMatchObject({
    name: "AbortError",
  });
  expect(currentConnection()).toEqual({ kind: "up" });
});
