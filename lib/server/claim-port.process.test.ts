import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { freePort } from "@/lib/db/embedded/free-port";
import { claimPort } from "@/lib/server/claim-port";
import { writeRecord } from "@/lib/server/process-record";

const host = "127.0.0.1";
let dataDir: string;
let port: number;
let children: ChildProcess[];

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "firebreak-port-"));
  port = await freePort();
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  await rm(dataDir, { recursive: true, force: true });
});

async function hold(): Promise<() => Promise<void>> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  return () => new Promise((resolve) => server.close(() => resolve()));
}

const record = { parent: null, address: "http://localhost:1", stopping: false };

describe("claiming the port", () => {
  test("a free port is claimed at once, and 0 becomes a free one", async () => {
    expect(await claimPort(host, port, dataDir)).toBe(port);
    expect(await claimPort(host, 0, dataDir)).toBeGreaterThan(0);
  });

  test("a living Firebreak on the port is named by process and address in one line", async () => {
    const release = await hold();
    await writeRecord(dataDir, port, record);
    await expect(claimPort(host, port, dataDir)).rejects.toThrow(
      `Firebreak is already running as process ${process.pid} at http://localhost:1`,
    );
    await release();
  });

  test("another program on the port is told as such, even when a dead Firebreak left its record", async () => {
    const release = await hold();
    await expect(claimPort(host, port, dataDir)).rejects.toThrow("is used by another program");
    await writeFile(
      path.join(dataDir, `server-${port}.json`),
      JSON.stringify({ ...record, pid: process.pid, born: "another life" }),
    );
    await expect(claimPort(host, port, dataDir)).rejects.toThrow("is used by another program");
    await release();
  });

  test("a predecessor that said it is stopping is waited for", async () => {
    const release = await hold();
    await writeRecord(dataDir, port, { ...record, stopping: true });
    setTimeout(() => void release(), 400);
    expect(await claimPort(host, port, dataDir)).toBe(port);
  });

  test("a predecessor whose npm was killed is waited for", async () => {
    const npm = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    children.push(npm);
    const release = await hold();
    await writeRecord(dataDir, port, { ...record, parent: npm.pid ?? 0 });
    await expect(claimPort(host, port, dataDir)).rejects.toThrow("already running");
    const gone = new Promise((resolve) => npm.once("exit", resolve));
    npm.kill("SIGKILL");
    await gone;
    setTimeout(() => void release(), 400);
    expect(await claimPort(host, port, dataDir)).toBe(port);
  });
});
