import { spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, realpath, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type EmbeddedPostgres, openEmbedded } from "@/lib/db/embedded/launcher";
import { locateCluster } from "@/lib/db/embedded/place";
import { isAlive, runningPostmaster } from "@/lib/db/embedded/postmaster";

const settings = { fsync: "off" };
const asRoot = process.getuid?.() === 0;
let dataDir: string;
let opened: EmbeddedPostgres[];

beforeEach(async () => {
  dataDir = await realpath(await mkdtemp(path.join(tmpdir(), "firebreak-embedded-")));
  await chmod(dataDir, 0o711);
  opened = [];
});

afterEach(async () => {
  for (const embedded of opened) await embedded.stop();
  const { directory } = await locateCluster(dataDir);
  if (!directory.startsWith(dataDir)) await rm(path.dirname(directory), { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const embedded = await openEmbedded({ dataDir, settings });
  opened.push(embedded);
  return embedded;
}

async function postmaster(): Promise<number> {
  const running = await runningPostmaster(await locateCluster(dataDir));
  if (running === null) throw new Error("no server runs");
  return running.pid;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  await client.connect();
  try {
    return Object.values((await client.query<Record<string, unknown>>(sql)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

async function eventually<T>(look: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await look();
    } catch (error) {
      if (tries > 100) throw error;
      await sleep(100);
    }
  }
}

describe("the embedded PostgreSQL", () => {
  test("starts fresh, on 127.0.0.1 only, without a Unix socket, behind a password that only its owner can read", async () => {
    const { url, owned } = await start();
    expect(owned).toBe(true);
    expect(await ask(url, "show listen_addresses")).toBe("127.0.0.1");
    expect(await ask(url, "show unix_socket_directories")).toBe("");
    const wrong = new URL(url);
    wrong.password = "guess";
    await expect(ask(wrong.toString(), "select 1")).rejects.toThrow("password authentication failed");
    expect((await stat(path.join(dataDir, "postgres.json"))).mode & 0o777).toBe(0o600);
  });

  test("keeps data, address and password over a stop and a start", async () => {
    const first = await start();
    await ask(first.url, "create table kept as select 42 as n");
    await first.stop();
    const second = await start();
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, "select n from kept")).toBe(42);
  });

  test("a second opener attaches and does not stop the server, and the last one out does", async () => {
    const first = await start();
    const pid = await postmaster();
    const second = await start();
    expect([second.url, second.owned]).toEqual([first.url, false]);
    await second.stop();
    expect(await ask(first.url, "select 1")).toBe(1);
    const third = await start();
    await first.stop();
    expect(await ask(third.url, "select 1")).toBe(1);
    await eventually(async () => expect(third.owned).toBe(true));
    await third.stop();
    expect(isAlive(pid)).toBe(false);
  });

  test("two first starts at once end with one cluster and one server", async () => {
    const [one, two] = await Promise.all([start(), start()]);
    expect(one.url).toBe(two.url);
    expect(await ask(two.url, "select count(*)::int from pg_database where datname = 'firebreak'")).toBe(1);
  });

  test("is started again at the same address when its postmaster is killed", async () => {
    const { url } = await start();
    await ask(url, "create table kept as select 7 as n");
    process.kill(await postmaster(), "SIGKILL");
    expect(await eventually(() => ask(url, "select n from kept"))).toBe(7);
  });

  test("a start takes over the server of a process that was killed", async () => {
    const script = `import { openEmbedded } from "@/lib/db/embedded/launcher";
      await openEmbedded({ dataDir: ${JSON.stringify(dataDir)} }); console.log("open"); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
    await new Promise((resolve) => child.stdout.once("data", resolve));
    const orphan = await postmaster();
    child.kill("SIGKILL");
    const next = await start();
    await eventually(async () => expect(next.owned).toBe(true));
    expect(await postmaster()).toBe(orphan);
    await next.stop();
    expect(isAlive(orphan)).toBe(false);
  });

  test("starts although postmaster and process were both killed and left postmaster.pid behind", async () => {
    const first = await start();
    const { directory } = await locateCluster(dataDir);
    await first.stop();
    // The number now belongs to a living program that is no PostgreSQL: this one.
    await writeFile(
      path.join(directory, "postmaster.pid"),
      `${process.pid}\n${directory}\n1\n${new URL(first.url).port}\n`,
    );
    expect(await ask((await start()).url, "select 1")).toBe(1);
  });

  test("moves to another port when its own was taken meanwhile", async () => {
    const first = await start();
    await first.stop();
    const { createServer } = await import("node:net");
    const squatter = createServer().listen(Number(new URL(first.url).port), "127.0.0.1");
    const second = await start();
    squatter.close();
    expect(second.url).not.toBe(first.url);
    expect(await ask(second.url, "select 1")).toBe(1);
  });

  test("tells in one line that the data belongs to another major version", async () => {
    await (await start()).stop();
    const { directory } = await locateCluster(dataDir);
    await writeFile(path.join(directory, "PG_VERSION"), "15\n");
    await expect(openEmbedded({ dataDir })).rejects.toThrow(
      /was made by PostgreSQL 15, this release runs 18[^\n]*$/,
    );
  });

  if (asRoot) rootStepsDown();
});

function rootStepsDown(): void {
  test("as root the server runs as another user", async () => {
    await start();
    const status = await readFile(`/proc/${await postmaster()}/status`, "utf8");
    expect(status).toMatch(/^Uid:\s+[1-9]/m);
  });

  test("as root in a 0700 directory the cluster lives where its user can reach it", async () => {
    await chmod(dataDir, 0o700);
    const { url } = await start();
    expect(await ask(url, "select 1")).toBe(1);
    expect((await locateCluster(dataDir)).directory).toMatch(/^\/var\/lib\/firebreak\//);
  });
}
