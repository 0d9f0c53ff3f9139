import type { Server } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHttpServer } from "@/lib/server/http-server";
import { listenAnywhere, sendLine, sendRaw } from "@/lib/testing/raw-http";

let server: Server;
let port: number;

beforeAll(async () => {
  server = createHttpServer(async (_request, response) => {
    response.end("reached");
  });
  port = await listenAnywhere(server);
});
afterAll(() => server.close());

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
    const answer = await sendLine(port, line);
    expect(answer.status).toBe(status);
    expect(answer.head).toContain("application/problem+json");
    expect(JSON.parse(answer.body)).toMatchObject({ status });
  });

  test.each([9_000, 40_000])("an address of %i characters is answered with 414", async (length) => {
    expect((await sendLine(port, `GET /${"a".repeat(length)}`)).status).toBe(414);
  });

  test("a malformed multipart POST to a page is refused", async () => {
    const headers = { "Content-Type": "multipart/form-data; boundary=x" };
    expect((await sendLine(port, "POST /", headers, "--y\r\ngarbage")).status).toBe(405);
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
    expect((await sendRaw(port, bytes)).status).toBe(status);
  });

  test("the API is reached with every known method", async () => {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      expect((await sendLine(port, `${method} /api/v1/incidents`)).status).toBe(200);
    }
  });
});
