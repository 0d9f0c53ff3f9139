import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Line, median, percentile } from "./figures";

const streams = 500;
const edits = 20;
const rounds = 5;

type Headers = Record<string, string>;
/** Where streams are opened and where an edit is sent, with what proves who one is. */
type Place = { port: number; stream: string; edit: { method: string; path: string }; headers: Headers };

/** Row 8: from the sending of an edit until it shows in each of 500 open streams, p95, the product beside a bare fan-out. */
export async function fanOut(): Promise<Line> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "firebreak-bench-"));
  const product = await started(["scripts/start.mjs"], "Ctrl-C stops everything", dataDir);
  const bare = await started([path.resolve(".build/bench-bare.mjs")], "listens on", dataDir);
  try {
    const ours = await placeOf(product.said);
    const reference: Place = {
      port: Number(/listens on (\d+)/.exec(bare.said)?.[1]),
      ...{ stream: "/", edit: { method: "POST", path: "/" }, headers: {} },
    };
    const figures = { ours: [] as number[], reference: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      figures.ours.push(await p95(ours));
      figures.reference.push(await p95(reference));
    }
    const what = `an edit until it shows in ${streams} other open streams, p95`;
    return {
      row: "8",
      what,
      ours: median(figures.ours),
      reference: median(figures.reference),
      goal: "≤ 2 ×",
    };
  } finally {
    for (const { child } of [product, bare]) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function started(args: string[], awaited: string, dataDir: string) {
  const env = {
    ...process.env,
    ...{ PORT: "0", FIREBREAK_DATA_DIR: dataDir, RATE_LIMIT_PER_MINUTE: "1000000" },
    ...{ DATABASE_URL: "", LOG_LEVEL: "error" },
  };
  const child: ChildProcess = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  // Heard to the end: a process whose words nobody takes any more fails when it says good-bye.
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(awaited)) resolve();
    });
    child.once("exit", (code) => reject(new Error(`ended with ${code} before it was ready:\n${said}`)));
  });
  return { child, said };
}

/** A P1 of the product's first person, and the streams that follow it. */
async function placeOf(said: string): Promise<Place> {
  const port = Number(/ready:\s+http:\/\/\S+?:(\d+)/.exec(said)?.[1]);
  const url = `http://127.0.0.1:${port}`;
  const token = /setup\?token=(\S+)/.exec(said)?.[1] ?? "";
  const account = { name: "Bench", email: "bench@example.org", password: "correct horse battery" };
  const json = { "content-type": "application/json", origin: url };
  const call = async (to: string, body: unknown, headers: Headers) => {
    const answer = await fetch(`${url}${to}`, { method: "POST", headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${to} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  await call("/api/v1/setup", { token, ...account }, json);
  const csrf = await fetch(`${url}/api/auth/csrf`);
  const cookies = (answer: Response) =>
    answer.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; ");
  const { csrfToken } = await csrf.json();
  const signedIn = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: url, cookie: cookies(csrf), "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, json: "true", email: account.email, password: account.password }),
  });
  const headers = { ...json, cookie: cookies(signedIn) };
  const { id } = await call("/api/v1/incidents", { title: "Bench", severity: "P1" }, headers);
  const edit = { method: "PATCH", path: `/api/v1/incidents/${id}` };
  return { port, stream: `/api/v1/live?topics=incident:${id}`, edit, headers };
}

async function p95({ port, stream, edit, headers }: Place): Promise<number> {
  let hear: (at: number) => void = () => undefined;
  const open = await Promise.all(
    Array.from({ length: streams }, () => openStream(port, stream, headers, (at) => hear(at))),
  );
  await sleep(300);
  const latencies: number[] = [];
  for (let n = 0; n < edits; n++) {
    const sent = performance.now();
    let left = streams;
    await new Promise<void>((resolve) => {
      hear = (at) => {
        latencies.push(at - sent);
        left -= 1;
        if (left === 0) resolve();
      };
      void post(port, edit, headers, n);
    });
    await sleep(50);
  }
  for (const answer of open) answer.destroy();
  return percentile(latencies, 0.95);
}

function openStream(
  port: number,
  to: string,
  headers: Headers,
  hear: (at: number) => void,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path: to, headers, agent: false }, (answer) => {
      answer.on("data", (chunk: Buffer) => {
        if (chunk.includes("event: change")) hear(performance.now());
      });
      answer.on("error", () => undefined);
      resolve(answer);
    });
    asked.once("error", reject);
    asked.end();
  });
}

function post(port: number, edit: Place["edit"], headers: Headers, n: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, ...edit, headers }, (answer) => {
      answer.resume();
      answer.once("end", resolve);
    });
    asked.once("error", reject);
    asked.end(JSON.stringify({ title: `Bench ${n}` }));
  });
}
