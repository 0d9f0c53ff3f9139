import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

export type RunningFirebreak = {
  /** The address it serves, `http://127.0.0.1:<port>`. */
  url: string;
  setupLink: string | null;
  /** Everything that it said at the start. */
  said: string;
  dataDir: string;
  process: ChildProcess;
  /** Asks it to stop and waits for the exit code. */
  stop(): Promise<number | null>;
};

/**
 * Starts the product as a person does, on a free port, in a data directory of its own unless one is given; answers once
 * it says that it is ready.
 */
export async function startFirebreak(
  options: { dataDir?: string; env?: Record<string, string>; flags?: string[] } = {},
): Promise<RunningFirebreak> {
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), "firebreak-journey-"));
  const child = spawn(process.execPath, ["scripts/start.mjs", ...(options.flags ?? [])], {
    cwd: root,
    env: {
      ...process.env,
      PORT: "0",
      FIREBREAK_DATA_DIR: dataDir,
      SIGN_IN_LIMIT_PER_MINUTE: "10000",
      RATE_LIMIT_PER_MINUTE: "100000",
      ...options.env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = await wordsOf(child, "Ctrl-C stops everything");
  const port = /Firebreak is ready:\s+http:\/\/\S+?:(\d+)/.exec(said)?.[1];
  if (!port) throw new Error(`no address in:\n${said}`);
  return {
    url: `http://127.0.0.1:${port}`,
    setupLink: /(http:\/\/\S+\/setup\?token=\S+)/.exec(said)?.[1] ?? null,
    said,
    dataDir,
    process: child,
    stop: () => stopProcess(child),
  };
}

/** Starts the worker as a process of its own beside a running product; answers once it works, with what stops it. */
export async function startWorker(dataDir: string): Promise<{ stop(): Promise<number | null> }> {
  const child = spawn(process.execPath, ["scripts/worker.mjs"], {
    cwd: root,
    env: { ...process.env, FIREBREAK_DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "pipe"],
  });
  await wordsOf(child, "The worker runs");
  return { stop: () => stopProcess(child) };
}

/** Removes a data directory that a journey made. */
export function removeData(dataDir: string): void {
  rmSync(dataDir, { recursive: true, force: true });
}

/** What a process has said once it says these words; throws when it ends before. */
function wordsOf(child: ChildProcess, awaited: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(awaited)) resolve(said);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (code) => reject(new Error(`Firebreak ended with ${code}:\n${said}`)));
  });
}

function stopProcess(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve(code));
    child.kill("SIGTERM");
  });
}
