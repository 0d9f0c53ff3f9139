import { Agent, get, type Server } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { addressHeader } from "@/lib/http/client-address";
import { createHttpServer, type Handler } from "@/lib/server/http-server";
import { listenAnywhere, sendLine } from "@/lib/testing/raw-http";

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
  port = await listenAnywhere(server);
});
afterAll(() => server.close());
afterEach(() => {
  globalThis.firebreakHealth = undefined;
  vi.unstubAllEnvs();
});

async function reached(headers: Record<string, string>): Promise<Record<string, unknown>> {
  const { body } = await sendLine(port, "GET /", headers);
  const seen: unknown = JSON.parse(body);
  if (typeof seen !== "object" || seen === null || !("headers" in seen)) throw new Error(body);
  return Object.fromEntries(Object.entries(seen.headers ?? {}));
}

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
    for (const name of ["x-forwarded-for", "x-forwarded-host", "x-middleware-subrequest"]) {
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

describe("the policy of pages", () => {
  test("every page has its own nonce, on the answer and on the request that Next renders from", async () => {
    const nonces = [];
    for (let i = 0; i < 2; i++) {
      const { head, body } = await sendLine(port, "GET /incidents?status=open&_rsc=1", {
        "X-Nonce": "chosen",
      });
      const { headers } = JSON.parse(body);
      const policy = /^Content-Security-Policy: (.*?)\r?$/im.exec(head)?.[1];
      expect(policy).toBe(headers["content-security-policy"]);
      expect(policy).toContain(`'nonce-${headers["x-nonce"]}'`);
      expect(Buffer.from(headers["x-nonce"], "base64")).toHaveLength(16);
      expect(headers["x-firebreak-path"]).toBe("/incidents?status=open");
      nonces.push(headers["x-nonce"]);
    }
    expect(new Set(nonces).size).toBe(2);
  });

  test("data and files get no nonce, the pages about the API do", async () => {
    for (const path of ["/api/v1/incidents", "/api/auth/csrf", "/healthz", "/_next/static/a.js"]) {
      const { headers } = JSON.parse((await sendLine(port, `GET ${path}`)).body);
      expect(headers).not.toHaveProperty("x-nonce");
      expect(headers).not.toHaveProperty("content-security-policy");
    }
    expect(JSON.parse((await sendLine(port, "GET /api/docs")).body).headers).toHaveProperty("x-nonce");
  });

  test("HSTS is sent only where the product is reached by https", async () => {
    expect((await sendLine(port, "GET /")).head).not.toMatch(/^Strict-Transport-Security/im);
    vi.stubEnv("FIREBREAK_URL", "https://fire.example.org");
    const { head } = await sendLine(port, "GET /");
    expect(head).toMatch(/^Strict-Transport-Security: max-age=\d+/im);
    expect(head).toMatch(/^Permissions-Policy: camera=\(\)/im);
  });
});

describe("while the database is away", () => {
  const away = () => {
    globalThis.firebreakHealth = { up: false, listeners: new Set() };
  };

  test("the API answers 503 with Retry-After and a problem", async () => {
    away();
    const answer = await sendLine(
      port,
      "POST /api/v1/incidents",
      { "Content-Type": "application/json" },
      "{}",
    );
    expect(answer.status).toBe(503);
    expect(answer.head).toMatch(/^Retry-After: \d+/m);
    expect(JSON.parse(answer.body)).toMatchObject({ status: 503, title: "Service Unavailable" });
  });

  test("a person gets a page without scripts that comes back by itself", async () => {
    away();
    const answer = await sendLine(port, "GET /incidents", { Accept: "text/html" });
    expect(answer.status).toBe(503);
    expect(answer.body).toContain('http-equiv="refresh"');
    expect(answer.body).not.toContain("<script");
    expect(answer.head).toMatch(/^Content-Security-Policy: default-src 'none'; style-src 'sha256-/m);
  });

  test("a connection that is kept can be used again", async () => {
    away();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const asked = () =>
      new Promise<{ status: number | undefined; again: boolean }>((resolve, reject) => {
        const request = get({ port, host: "127.0.0.1", path: "/api/v1/incidents", agent }, (response) => {
          response.resume();
          // The next request goes out only once what the server does after its answer is done.
          response.once("end", () =>
            setImmediate(() => resolve({ status: response.statusCode, again: request.reusedSocket })),
          );
        });
        request.once("error", reject);
      });
    const answers = [await asked(), await asked(), await asked()];
    agent.destroy();
    expect(answers).toEqual([
      { status: 503, again: false },
      { status: 503, again: true },
      { status: 503, again: true },
    ]);
  });

  test("files and probes are still served", async () => {
    away();
    for (const path of ["/_next/static/a.js", "/healthz", "/readyz"]) {
      expect((await sendLine(port, `GET ${path}`)).status).toBe(200);
    }
  });

  test("a page that broke because of it says 503, and 500 otherwise", async () => {
    expect((await sendLine(port, "GET /broken-page")).status).toBe(500);
    const breaking = createHttpServer(async (_request, response) => {
      away();
      response.statusCode = 500;
      response.end("broken");
    });
    const brokenPort = await listenAnywhere(breaking);
    const answer = await fetch(`http://127.0.0.1:${brokenPort}/incidents`);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
    await answer.text();
    breaking.close();
  });
});

test("an error of Next becomes a 500 without its text", async () => {
  const program = await sendLine(port, "GET /fails");
  expect(program.status).toBe(500);
  expect(program.body).not.toContain("secret");
  const person = await sendLine(port, "GET /fails", { Accept: "text/html" });
  expect(person.body).toContain("That did not work");
});
