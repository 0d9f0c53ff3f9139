import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { isErrno, readIfThere } from "@/lib/private-file";
import type { Binaries } from "./binaries";
import type { Place } from "./place";
import { isAlive, type Settings } from "./postmaster";
import { asUser, bareEnvironment } from "./run-as";

/**
 * Makes the cluster when there is none: in a draft directory that becomes the real one in one step, so that an
 * interrupted initdb leaves nothing half made and of two processes one wins. Refuses a cluster of another major version.
 */
export async function ensureCluster(place: Place, binaries: Binaries, settings: Settings): Promise<void> {
  const version = await readIfThere(path.join(place.directory, "PG_VERSION"));
  if (version !== null) return refuseOtherVersion(place, binaries, version.trim());
  await prepareParent(place);
  await sweepDrafts(place);
  const draft = `${place.directory}.new.${process.pid}.${randomBytes(4).toString("hex")}`;
  try {
    await initialise(place, binaries, draft, settings.fsync === "off");
    await rename(draft, place.directory);
  } catch (error) {
    if (!isErrno(error, "ENOTEMPTY") && !isErrno(error, "EEXIST")) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(`${draft}.password`, { force: true });
  }
}

function refuseOtherVersion(place: Place, binaries: Binaries, version: string): void {
  if (version === String(binaries.major)) return;
  throw new Error(
    `The database in ${place.directory} was made by PostgreSQL ${version}, this release runs ${binaries.major}: restore a backup into a new data directory`,
  );
}

async function prepareParent(place: Place): Promise<void> {
  const parent = path.dirname(place.directory);
  await mkdir(parent, { recursive: true });
  if (place.runAs !== null && parent !== place.dataDir) {
    await chmod(path.dirname(parent), 0o755);
    await chmod(parent, 0o711);
  }
}

/** Removes what an initdb left whose process was killed. */
async function sweepDrafts(place: Place): Promise<void> {
  const parent = path.dirname(place.directory);
  const prefix = `${path.basename(place.directory)}.new.`;
  for (const name of await readdir(parent)) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (Number.isInteger(pid) && !isAlive(pid))
      await rm(path.join(parent, name), { recursive: true, force: true });
  }
}

async function initialise(
  place: Place,
  binaries: Binaries,
  draft: string,
  throwaway: boolean,
): Promise<void> {
  await mkdir(draft, { mode: 0o700 });
  const passwordFile = `${draft}.password`;
  await writeFile(passwordFile, place.password, { mode: 0o600 });
  if (place.runAs !== null) {
    await chown(draft, place.runAs.uid, place.runAs.gid);
    await chown(passwordFile, place.runAs.uid, place.runAs.gid);
  }
  const base = [
    "-D",
    draft,
    "-U",
    "firebreak",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
  ];
  if (throwaway) base.push("--no-sync");
  const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  // Trigram search needs to know letters beyond ASCII; not every system has this character type by name.
  const attempts = [
    [...base, ...locale, "--lc-ctype=C.UTF-8"],
    [...base, ...locale],
  ];
  let output = "";
  for (const args of attempts) {
    const tried = await runInitdb(place, binaries, args);
    if (tried.code === 0) return;
    output = tried.output.trim().split("\n").slice(-3).join(" ");
  }
  throw new Error(`The embedded PostgreSQL cannot make its database: ${output}`);
}

type Outcome = { code: number | null; output: string };

/** initdb wants its user to have a name. A container's bare number gets one in a user namespace, where those are allowed. */
async function runInitdb(place: Place, binaries: Binaries, args: string[]): Promise<Outcome> {
  const plain = await run(place, binaries.initdb, args);
  if (plain.code === 0 || !plain.output.includes("could not look up effective user ID")) return plain;
  const named = await run(place, "unshare", ["--user", "--map-user=65534", binaries.initdb, ...args]);
  if (named.code === 0) return named;
  return {
    code: 1,
    output: `user ${process.getuid?.()} has no name on this machine: give it one, or set DATABASE_URL`,
  };
}

function run(place: Place, program: string, args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...asUser(place.runAs),
      cwd: "/",
      env: bareEnvironment(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += String(chunk)));
    child.stderr.on("data", (chunk) => (output += String(chunk)));
    child.once("error", (error) => resolve({ code: null, output: error.message }));
    child.once("close", (code) => resolve({ code, output }));
  });
}
