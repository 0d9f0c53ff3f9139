import { connect } from "node:net";
import { expect, test } from "./support/journey";

/** Sends bytes as they are and answers the status line's code and the head. */
function raw(url: string, text: string): Promise<{ status: number; head: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = "";
    socket.setTimeout(15_000, () => socket.destroy(new Error("no answer in time")));
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
      if (answer.includes("\r\n\r\n")) socket.end();
    });
    socket.on("close", () =>
      resolve({ status: Number(answer.split(" ")[1]), head: answer.split("\r\n\r\n")[0] ?? "" }),
    );
    socket.on("error", reject);
  });
}

const multipart = [
  "POST / HTTP/1.1",
  "Host: x",
  "Content-Type: multipart/form-data; boundary=zz",
  "Content-Length: 9",
  "",
  "--zz\r\nbad",
].join("\r\n");

const requests: [string, string][] = [
  ["an undecodable path", "GET /%ff HTTP/1.1\r\nHost: x\r\n\r\n"],
  ["an undecodable incident", "GET /incidents/%ff HTTP/1.1\r\nHost: x\r\n\r\n"],
  ["an undecodable id in the API", "GET /api/v1/incidents/%ff HTTP/1.1\r\nHost: x\r\n\r\n"],
  ["TRACE", "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n"],
  ["malformed multipart on a page", multipart],
  ["malformed multipart in the API", multipart.replace("POST /", "POST /api/v1/incidents")],
  ["a NUL in the path", "GET /incidents/%00 HTTP/1.1\r\nHost: x\r\n\r\n"],
  [
    "bad JSON for the sign-in",
    "POST /api/auth/callback/credentials HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{x",
  ],
  ["an undecodable sign-in path", "GET /api/auth/%ff HTTP/1.1\r\nHost: x\r\n\r\n"],
  [
    "a callback address elsewhere",
    "GET /api/auth/signin?callbackUrl=https://evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n",
  ],
  ["an unknown API route", "GET /api/v1/nothing HTTP/1.1\r\nHost: x\r\n\r\n"],
  ["the API's root", "GET /api/v1 HTTP/1.1\r\nHost: x\r\n\r\n"],
  ["an unknown address beside the API", "POST /api/nothing HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"],
  ["an unknown method of a known route", "DELETE /api/v1/incidents HTTP/1.1\r\nHost: x\r\n\r\n"],
];

for (const [what, text] of requests) {
  test(`${what} gets a 4xx problem, never a 5xx`, async ({ url }) => {
    const { status, head } = await raw(url, text);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(head.toLowerCase()).toContain("application/problem+json");
  });
}

test("pages come with a policy of nonces and the other security headers, and no script breaks it", async ({
  page,
}) => {
  const broken: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) broken.push(message.text());
  });
  const answer = await page.goto("/sign-in");
  const headers = answer?.headers() ?? {};
  expect(headers["content-security-policy"]).toMatch(/script-src [^;]*'nonce-/);
  expect(headers["content-security-policy"]).not.toMatch(/script-src [^;]*'unsafe-inline'/);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  await page.getByRole("button", { name: "Sign in" }).click();
  expect(broken).toEqual([]);
});

test("the Host header does not choose where links lead", async ({ url }) => {
  const { head } = await raw(url, "GET /incidents HTTP/1.1\r\nHost: evil.example\r\n\r\n");
  expect(head).not.toContain("evil.example");
});
