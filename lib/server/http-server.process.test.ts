import type { Server } from "node:http";
import { connect } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { createHttpServer, type Handler } from "@/lib/server/http-server";
import { addressHeader } from "@/lib/server/request-headers";

let server: Server;
let port: number;
/** What stands behind the door: tells which headers reached it, and fails where it is asked to. */
const behind: Handler = async (request, response) => {
  if (request.url === "/fails") throw new Error("a secret of the inside");
  if (request.url === "/broken-page") response.statusCode = 500;
  response.end(JSON.stringify({ method: request.method, headers: request.headers }));
};

beforeAll(async () => {
  server = createHttpServer(behind);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = portOf(server);
});
afterAll(() => server.close());
afterEach(() => {
  globalThis.firebreakHealth = undefined;
  vi.unstubAllEnvs();
});

function portOf(of: Server): number {
  const address = of.address();
  if (address === null || typeof address === "string") throw new Error("the server does not listen");
  return address.port;
}

/** Sends bytes as they are and reads the answer until the connection ends or falls silent. */
function raw(bytes: string): Promise<{ status: number; head: string; body: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes, "latin1"));
    let text = "";
    const done = () => {
      const [head = "", body = ""] = text.split("\r\n\r\n");
      socket.destroy();
      resolve({ status: Number(head.split(" ")[1]), head, body });
    };
    socket.on("data", (chunk) => (text += chunk.toString("latin1")));
    socket.on("end", done).on("error", reject).setTimeout(2_000, done);
  });
}

function ask(line: string, headers: Record<string, string> = {}, body = ""): ReturnType<typeof raw> {
  const all = { Host: "localhost", Connection: "close", "Content-Length": String(body.length), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return raw(`${line} HTTP/1.1\r\n${lines.join("")}\r\n${body}`);
}

async function reached(headers: Record<string, string>): Promise<Record<string, unknown>> {
  const { body } = await ask("GET /", headers);
  const seen: unknown = JSON.parse(body);
  if (typeof seen !== "object" || seen === null || !("headers" in seen)) throw new Error(body);
  return Object.fromEntries(Object.entries(seen.headers ?? {}));
}

describe("what the server refuses before Next sees it", () => {
  test.each([
    ["TRACE /", 405],
    ["TRACE /api/v1/incidents", 405],
    ["PROPFIND /", 405],
    ["CONNECT example.org:443", 405],
    ["BREW /", 405],
    ["GET /%ff", 400],
    ["GET /incidents/%E0%A4%A", 400],
    ["GET /a%00b", 400],
    ["GET /incidents?q=%00", 400],
    ["GET /\xff", 400],
    ["GET http://evil.example/", 400],
    ["OPTIONS *", 400],
    ["DELETE /incidents", 405],
    ["POST /sign-in", 405],
  ])("%s is answered with %i and a problem", async (line, status) => {
    const answer = await ask(line);
    expect(answer.status).toBe(status);
    expect(answer.head).toContain("application/problem+json");
    expect(JSON.parse(answer.body)).toMatchObject({ status });
  });

  test.each([9_000, 40_000])("an address of %i characters is answered with 414", async (length) => {
    expect((await ask(`GET /${"a".repeat(length)}`)).status).toBe(414);
  });

  test("a malformed multipart POST to a page is refused", async () => {
    const headers = { "Content-Type": "multipart/form-data; boundary=x" };
    expect((await ask("POST /", headers, "--y\r\ngarbage")).status).toBe(405);
  });

  test.each([
    ["headers larger than 16 KiB", `GET / HTTP/1.1\r\nHost: a\r\nX: ${"a".repeat(20_000)}\r\n\r\n`, 431],
    [
      "two lengths",
      "POST /api/v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
      400,
    ],
    ["a header without a name", "GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n", 400],
  ])("%s never reach Next", async (_what, bytes, status) => {
    expect((await raw(bytes)).status).toBe(status);
  });

  test("the API is reached with every known method", async () => {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      expect((await ask(`${method} /api/v1/incidents`)).status).toBe(200);
    }
  });
});

describe("what reaches Next", () => {
  test("headers that only the server may set are removed and set anew", async () => {
    const headers = await reached({
      "X-Firebreak-Address": "6.6.6.6",
      "X-Forwarded-For": "6.6.6.6",
      "X-Forwarded-Host": "evil.example",
      "X-Nonce": "chosen",
      "Content-Security-Policy": "script-src 'nonce-chosen'",
      "X-Middleware-Subrequest": "proxy",
      "X-Request-Id": "chosen-by-me",
    });
    expect(headers).toMatchObject({
      [addressHeader]: "127.0.0.1",
      "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    for (const name of [
      "x-forwarded-for",
      "x-forwarded-host",
      "x-nonce",
      "content-security-policy",
      "x-middleware-subrequest",
    ]) {
      expect(headers).not.toHaveProperty(name);
    }
  });

  test("behind a trusted proxy the address is the one that the proxy appended", async () => {
    vi.stubEnv("TRUST_PROXY", "true");
    expect(await reached({ "X-Forwarded-For": "6.6.6.6, 203.0.113.9" })).toMatchObject({
      [addressHeader]: "203.0.113.9",
    });
  });

  test("a foreign Host is replaced by ours", async () => {
    expect(await reached({ Host: "evil.example" })).toMatchObject({ host: "localhost:3000" });
    expect(await reached({ Host: "127.0.0.1:3000" })).toMatchObject({ host: "127.0.0.1:3000" });
  });
});

describe("while the database is away", () => {
  const away = () => {
    globalThis.firebreakHealth = { up: false, listeners: new Set() };
  };

  test("the API answers 503 with Retry-After and a problem", async () => {
    away();
    const answer = await ask("POST /api/v1/incidents", { "Content-Type": "application/json" }, "{}");
    expect(answer.status).toBe(503);
    expect(answer.head).toMatch(/^Retry-After: \d+/m);
    expect(JSON.parse(answer.body)).toMatchObject({ status: 503, title: "Service Unavailable" });
  });

  test("a person gets a page without scripts that comes back by itself", async () => {
    away();
    const answer = await ask("GET /incidents", { Accept: "text/html" });
    expect(answer.status).toBe(503);
    expect(answer.body).toContain('http-equiv="refresh"');
    expect(answer.body).not.toContain("<script");
    expect(answer.head).toMatch(/^Content-Security-Policy: default-src 'none'; style-src 'sha256-/m);
  });

  test("files and probes are still served", async () => {
    away();
    for (const path of ["/_next/static/a.js", "/healthz", "/readyz"]) {
      expect((await ask(`GET ${path}`)).status).toBe(200);
    }
  });

  test("a page that broke because of it says 503, and 500 otherwise", async () => {
    expect((await ask("GET /broken-page")).status).toBe(500);
    const breaking = createHttpServer(async (_request, response) => {
      away();
      response.statusCode = 500;
      response.end("broken");
    });
    await new Promise<void>((resolve) => breaking.listen(0, "127.0.0.1", resolve));
    const answer = await fetch(`http://127.0.0.1:${portOf(breaking)}/incidents`);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
    await answer.text();
    breaking.close();
  });
});

test("an error of Next becomes a 500 without its text", async () => {
  const program = await ask("GET /fails");
  expect(program.status).toBe(500);
  expect(program.body).not.toContain("secret");
  const person = await ask("GET /fails", { Accept: "text/html" });
  expect(person.body).toContain("That did not work");
});
