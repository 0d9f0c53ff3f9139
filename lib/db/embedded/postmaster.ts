import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { open, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { readIfThere } from "@/lib/private-file";
import type { Binaries } from "./binaries";
import type { Place } from "./place";
import { asUser, bareEnvironment } from "./run-as";

/** Command-line settings of PostgreSQL, such as `{ fsync: "off" }`. */
export type Settings = Readonly<Record<string, string>>;

/** The server that runs on this cluster now, by its postmaster.pid; null when that names nobody alive. */
export async function runningPostmaster(place: Place): Promise<{ pid: number; port: number } | null> {
  const { pid, port } = await readPidFile(place);
  if (pid === null || !isAlive(pid) || !isPostmasterOf(pid, place.directory)) return null;
  return { pid, port: port ?? place.port };
}

/**
 * Starts the server as a process group of its own, so that a Ctrl-C in the terminal reaches us alone and we end it in
 * order. It listens on 127.0.0.1 only, without a Unix socket; its words go to `<dataDir>/postgres.log`.
 */
export async function spawnPostmaster(
  place: Place,
  binaries: Binaries,
  settings: Settings,
): Promise<ChildProcess> {
  await removeMisleadingPid(place);
  const all: Settings = {
    listen_addresses: "127.0.0.1",
    port: String(place.port),
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...settings,
  };
  const words = await open(logFile(place), (await isLarge(logFile(place))) ? "w" : "a", 0o600);
  try {
    const args = [
      "-D",
      place.directory,
      ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ];
    return spawn(binaries.postgres, args, {
      ...asUser(place.runAs),
      cwd: "/",
      env: bareEnvironment(),
      detached: true,
      stdio: ["ignore", words.fd, words.fd],
    });
  } finally {
    await words.close();
  }
}

/** Asks the server to end: `fast` rolls open transactions back and checkpoints, `immediate` only stops. */
export function signalPostmaster(
  pid: number,
  place: Place,
  binaries: Binaries,
  how: "fast" | "immediate",
): void {
  if (process.platform === "win32") {
    spawn(binaries.pgCtl, ["stop", "-D", place.directory, "-m", how, "-W"], { stdio: "ignore" });
    return;
  }
  try {
    process.kill(pid, how === "fast" ? "SIGINT" : "SIGQUIT");
  } catch (error) {
    if (isAlive(pid)) throw error;
  }
}

/** What PostgreSQL said last about why it does not run. */
export async function lastWords(place: Place): Promise<string> {
  const lines = (await readFile(logFile(place), "utf8")).split("\n");
  const fatal = lines.filter((line) => /FATAL|PANIC|could not/.test(line)).slice(-2);
  return (fatal.length > 0 ? fatal : lines.slice(-3)).join(" ").trim();
}

/** Whether the process exists and is not a zombie that nobody has waited for. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  if (process.platform !== "linux") return true;
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

async function readPidFile(place: Place): Promise<{ pid: number | null; port: number | null }> {
  const lines = ((await readIfThere(pidFile(place))) ?? "").split("\n");
  const number = (line: string | undefined) => (/^\d+$/.test(line ?? "") ? Number(line) : null);
  return { pid: number(lines[0]), port: number(lines[3]) };
}

/** PostgreSQL clears the file of a dead server by itself, but refuses when another program got that number since. */
async function removeMisleadingPid(place: Place): Promise<void> {
  const { pid } = await readPidFile(place);
  if (pid !== null && isAlive(pid) && !isPostmasterOf(pid, place.directory))
    await rm(pidFile(place), { force: true });
}

/** Judged by the command line, which everybody may read: a container's root may not look at another user's directory. */
function isPostmasterOf(pid: number, directory: string): boolean {
  if (process.platform !== "linux") return true;
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    return words[words.indexOf("-D") + 1] === directory;
  } catch {
    return false;
  }
}

function pidFile(place: Place): string {
  return path.join(place.directory, "postmaster.pid");
}

function logFile(place: Place): string {
  return path.join(place.dataDir, "postgres.log");
}

async function isLarge(file: string): Promise<boolean> {
  return stat(file).then(
    ({ size }) => size > 10_000_000,
    () => false,
  );
}
