import { createHash, randomBytes } from "node:crypto";
import { mkdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { isErrno, readIfThere, readOrCreatePrivate, replacePrivate } from "@/lib/private-file";
import { sharedPlace } from "./binaries";
import { freePort } from "./free-port";
import { blockedAt, newRunAs, type RunAs, runAsOwnerOf } from "./run-as";

/** Where the embedded cluster is, its port and password, and who runs it. */
export type Place = {
  dataDir: string;
  directory: string;
  port: number;
  password: string;
  runAs: RunAs;
};

/** `directory` is relative to the data directory when it lies inside, so that both can be moved together. */
const stateShape = z.object({ directory: z.string(), port: z.int(), password: z.string() });
type State = z.infer<typeof stateShape>;

/**
 * Reads, or decides once, where the cluster of a data directory lives. It is `<dataDir>/postgres`; when root must step
 * down to a user who cannot pass through to there (a 0700 checkout, /root), it is under /var/lib/firebreak and
 * `<dataDir>/postgres.json` points to it.
 */
export async function locateCluster(dataDir: string): Promise<Place> {
  await mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const home = await realpath(dataDir);
  const state = await readState(home);
  const directory = path.resolve(home, state.directory);
  const runAs = (await exists(directory)) ? await existingRunAs(directory) : newRunAs();
  return { dataDir: home, directory, port: state.port, password: state.password, runAs };
}

/** Keeps another port for the next starts and returns the place with it. */
export async function movePort(place: Place): Promise<Place> {
  const port = await freePort();
  const state: State = {
    directory: path.relative(place.dataDir, place.directory).startsWith("..") ? place.directory : "postgres",
    port,
    password: place.password,
  };
  await replacePrivate(stateFile(place.dataDir), JSON.stringify(state));
  return { ...place, port };
}

/** The address of a database of this cluster. */
export function addressOf(place: Place, database: string): string {
  return `postgresql://firebreak:${place.password}@127.0.0.1:${place.port}/${database}`;
}

async function readState(home: string): Promise<State> {
  const file = stateFile(home);
  try {
    const text = (await readIfThere(file)) ?? (await decide(home, file));
    return stateShape.parse(JSON.parse(text));
  } catch (error) {
    if (isErrno(error, "EACCES")) {
      throw new Error(`${file} belongs to another user: start Firebreak as that user or as root`);
    }
    if (error instanceof SyntaxError || error instanceof z.ZodError) {
      throw new Error(
        `${file} is damaged: it must hold the embedded database's directory, port and password`,
      );
    }
    throw error;
  }
}

async function decide(home: string, file: string): Promise<string> {
  const inside = (await blockedAt(home, newRunAs())) === null;
  const name = createHash("sha256").update(home).digest("hex").slice(0, 12);
  const state: State = {
    directory: inside ? "postgres" : path.join(sharedPlace, name, "postgres"),
    port: await freePort(),
    password: randomBytes(24).toString("hex"),
  };
  return readOrCreatePrivate(file, () => JSON.stringify(state));
}

function stateFile(home: string): string {
  return path.join(home, "postgres.json");
}

async function existingRunAs(directory: string): Promise<RunAs> {
  const runAs = await runAsOwnerOf(directory);
  const wall = await blockedAt(directory, runAs);
  if (wall === null) return runAs;
  throw new Error(
    `The database in ${directory} runs as user ${runAs?.uid}, who may not pass through ${wall}: chmod o+x ${wall}`,
  );
}

async function exists(directory: string): Promise<boolean> {
  try {
    await stat(directory);
    return true;
  } catch (error) {
    if (isErrno(error, "ENOENT")) return false;
    throw error;
  }
}
