import type { Server } from "node:http";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { apiServer } from "@/lib/testing/api-server";
import { signedIn } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { listenAnywhere } from "@/lib/testing/raw-http";
import { stored } from "@/lib/testing/stored";

ownDatabase();
let server: Server;
let port: number;
let authorization: string;
beforeAll(async () => {
  ({ authorization = "" } = (await signedIn("incident_commander")).as);
  server = apiServer();
  port = await listenAnywhere(server);
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** A declaration begun over a connection of its own, whose body is still to come. */
class Sender {
  private told = "";
  readonly status: Promise<number>;

  constructor(
    private readonly socket: Socket,
    headers: Record<string, string>,
  ) {
    const all = {
      Host: "localhost",
      Authorization: authorization,
      "Content-Type": "application/json",
      ...headers,
    };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`POST /api/v1/incidents HTTP/1.1\r\n${lines.join("")}\r\n`);
    this.status = new Promise((resolve) => {
      socket.on("data", (bytes) => {
        this.told += bytes.toString("latin1");
        const status = /^HTTP\/1\.1 (\d+)/.exec(this.told)?.[1];
        if (status !== undefined) resolve(Number(status));
      });
      // Zero for a connection that ended without an answer.
      socket.on("error", () => resolve(0)).on("close", () => resolve(0));
    });
  }

  say(bytes: string | Buffer): Promise<void> {
    return new Promise((resolve) => this.socket.write(bytes, () => resolve()));
  }

  end(): void {
    this.socket.destroy();
  }
}

const begin = (headers: Record<string, string>) => new Sender(connect(port, "127.0.0.1"), headers);
const lengthOf = (body: string | Buffer) => ({ "Content-Length": String(Buffer.byteLength(body)) });

async function statusOf(body: string | Buffer): Promise<number> {
  const sender = begin(lengthOf(body));
  await sender.say(body);
  const status = await sender.status;
  sender.end();
  return status;
}

const sound = (title: string) => JSON.stringify({ title, severity: "P2" });
const declared = (title: string) => db().incident.count({ where: { title } });

test("a huge body is refused by what it claims before it comes, and nothing is stored", async () => {
  const before = await stored();
  const sender = begin({ "Content-Length": "50000000" });
  expect(await sender.status).toBe(413);
  sender.end();
  expect(await stored()).toEqual(before);
});

test("a huge body that does not say so is refused once it is too large, and nothing is stored", async () => {
  const before = await stored();
  const sender = begin({ "Transfer-Encoding": "chunked" });
  const piece = "x".repeat(65_536);
  let answered = false;
  void sender.status.then(() => {
    answered = true;
  });
  for (let sent = 0; !answered && sent < 200; sent++) await sender.say(`10000\r\n${piece}\r\n`);
  expect(await sender.status).toBe(413);
  sender.end();
  expect(await stored()).toEqual(before);
});

test("a slow body keeps nobody waiting, and counts once it is whole", async () => {
  const text = sound("Slowly said");
  const sender = begin(lengthOf(text));
  const half = Math.floor(text.length / 2);
  for (const letter of text.slice(0, half)) {
    await sender.say(letter);
    await new Promise(setImmediate);
  }
  expect(await statusOf(sound("Said meanwhile"))).toBe(201);
  expect(await declared("Slowly said")).toBe(0);
  await sender.say(text.slice(half));
  expect(await sender.status).toBe(201);
  sender.end();
  expect(await declared("Slowly said")).toBe(1);
});

test("a body cut off in its middle leaves nothing, and the server goes on", async () => {
  const before = await stored();
  const text = sound("Cut off");
  for (let length = 0; length < text.length; length++) {
    const sender = begin(lengthOf(text));
    await sender.say(text.slice(0, length));
    sender.end();
    await sender.status;
  }
  expect(await statusOf("{}")).toBe(422);
  expect(await stored()).toEqual(before);
});

test.each<[string, number, string | Buffer]>([
  ["bad JSON", 400, '{"title": "Cut'],
  ["two values", 400, `${sound("One")} ${sound("Two")}`],
  [
    "bad UTF-8",
    400,
    Buffer.concat([Buffer.from('{"title":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]),
  ],
  ["UTF-16", 400, Buffer.from(sound("Wide"), "utf16le")],
  ["a NUL", 422, sound("With a \u0000 in it")],
  ["a lone surrogate", 422, '{"title": "With \\ud800 in it", "severity": "P2"}'],
  ["nesting without end", 400, "[".repeat(400_000)],
  ["deep nesting", 422, `${"[".repeat(200_000)}${"]".repeat(200_000)}`],
  ["no object", 422, '"text"'],
  ["nothing", 400, ""],
])("a broken body, %s, is refused with %i and nothing is stored", async (_, status, body) => {
  const before = await stored();
  expect(await statusOf(body)).toBe(status);
  expect(await stored()).toEqual(before);
});
