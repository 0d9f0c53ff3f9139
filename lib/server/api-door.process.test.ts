import type { Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readJson } from "@/lib/http/body";
import { methods } from "@/lib/http/methods";
import { problem } from "@/lib/http/problem";
import type { Handler as Door } from "@/lib/http/route";
import { apiDoor } from "@/lib/server/api-door";
import { createHttpServer } from "@/lib/server/http-server";
import { listenAnywhere } from "@/lib/testing/raw-http";

let server: Server;
let port: number;

/** A door that tells who it is, its parameters and what it was sent. */
const echo = (name: string) => {
  const door: Door = async (request, { params }) => {
    const { pathname, search } = new URL(request.url);
    const sent = request.method === "POST" ? await readJson(request) : null;
    const address = request.headers.get("x-firebreak-address");
    return Response.json({ name, params: await params, pathname, search, sent, address });
  };
  return methods({ GET: door, POST: door });
};

beforeAll(async () => {
  const fails: Door = async () => {
    throw new Error("a secret of the inside");
  };
  const tooLong: Door = async (request) => {
    request.body?.cancel();
    return problem({ status: 413, title: "Too large", detail: "Too much." });
  };
  const doors = apiDoor([
    ["/api/v1/incidents/:id", echo("one")],
    ["/api/v1/incidents", echo("all")],
    ["/api/v1/incidents/:id/roles/:role", echo("role")],
    ["/api/v1/users/:id", echo("user")],
    ["/api/v1/users/me", echo("me")],
    ["/healthz", { GET: async () => new Response("ok") }],
    ["/api/v1/incidents/:id/review.pdf", echo("pdf")],
    ["/api/v1/long", methods({ GET: async () => Response.json({ text: "long ".repeat(1_000) }) })],
    ["/api/v1/empty", methods({ POST: async () => new Response(null, { status: 204 }) })],
    ["/api/v1/fails", methods({ GET: fails, POST: tooLong })],
  ]);
  server = createHttpServer(async (_request, response) => void response.end("from Next"), doors);
  port = await listenAnywhere(server);
});
afterAll(() => server.close());

const asked = async (line: string, headers: Record<string, string> = {}, body = "") => {
  const [method = "", path = ""] = line.split(" ");
  const sent = { method, headers, redirect: "manual", ...(body === "" ? {} : { body }) } as const;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, sent);
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text, json: () => JSON.parse(text) };
};

test("a path finds its doors: words before parameters, parameters decoded, a slash in one of them part of it", async () => {
  expect((await asked("GET /api/v1/incidents?status=open")).json()).toMatchObject({
    ...{ name: "all", params: {}, search: "?status=open", address: "127.0.0.1" },
  });
  expect((await asked("GET /api/v1/users/me")).json()).toMatchObject({ name: "me", params: {} });
  expect((await asked("GET /api/v1/users/m%C3%A9")).json()).toMatchObject({
    name: "user",
    params: { id: "mé" },
  });
  expect((await asked("GET /api/v1/incidents/a%2Fb/roles/scribe")).json()).toMatchObject({
    ...{ name: "role", params: { id: "a/b", role: "scribe" } },
  });
});

test("a dot stands for itself, and a path with few doors refuses what it has none for", async () => {
  expect((await asked("GET /api/v1/incidents/1/review.pdf")).json()).toMatchObject({ name: "pdf" });
  expect((await asked("GET /api/v1/incidents/1/reviewXpdf")).body).toBe("from Next");
  expect((await asked("GET /healthz")).body).toBe("ok");
  expect((await asked("HEAD /healthz")).status).toBe(200);
});

test("what has no doors of its own is left to Next", async () => {
  for (const path of [
    "/",
    "/api/v1",
    "/api/v1/incidents/",
    "/api/v1/incidents/1/nothing",
    "/api/auth/csrf",
  ]) {
    expect((await asked(`GET ${path}`)).body).toContain("from Next");
  }
});

test("bodies arrive whole, other methods are refused by name, HEAD answers without a body", async () => {
  const json = { "Content-Type": "application/json" };
  const sent = JSON.stringify({ title: "x".repeat(200_000) });
  expect((await asked("POST /api/v1/incidents", json, sent)).json().sent.title).toHaveLength(200_000);
  const refused = await asked("DELETE /api/v1/incidents");
  expect([refused.status, refused.json().detail]).toEqual([
    405,
    "DELETE is not possible here; GET, POST is.",
  ]);
  expect(refused.headers.get("allow")).toBe("OPTIONS, HEAD, GET, POST");
  const head = await asked("HEAD /api/v1/incidents");
  expect([head.status, head.body]).toEqual([200, ""]);
  expect((await asked("POST /api/v1/empty")).status).toBe(204);
});

test("long text is packed for who takes that, and no other", async () => {
  const long = async (headers: Record<string, string>) =>
    fetch(`http://127.0.0.1:${port}/api/v1/long`, { headers: { "accept-encoding": "identity", ...headers } });
  expect((await long({})).headers.get("content-encoding")).toBeNull();
  expect((await long({ "accept-encoding": "gzip;q=0" })).headers.get("content-encoding")).toBeNull();
  const packed = await long({ "accept-encoding": "gzip, br" });
  expect([packed.headers.get("content-encoding"), packed.headers.get("vary")]).toEqual([
    "gzip",
    "accept-encoding",
  ]);
  expect((await packed.json()).text).toHaveLength(5_000);
});

test("a fault is answered without its inside, and an answer before the whole body is sent is still an answer", async () => {
  const fault = await asked("GET /api/v1/fails");
  expect(fault.status).toBe(500);
  expect(fault.body).not.toContain("secret");
  const early = await asked(
    "POST /api/v1/fails",
    { "Content-Type": "application/json" },
    "x".repeat(500_000),
  );
  expect(early.status).toBe(413);
});
