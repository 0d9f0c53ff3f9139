import { spawnSync } from "node:child_process";
import { stat } from "node:fs/promises";
import path from "node:path";

/** The system user that PostgreSQL runs as; null: the user of this process. */
export type RunAs = { uid: number; gid: number } | null;

/** PostgreSQL refuses root, so root steps down to one of these, the first that exists. */
const candidates = ["postgres", "_postgres", "nobody"];

/** Who runs a new cluster. Throws when this is root and the machine has nobody to step down to. */
export function newRunAs(): RunAs {
  if (process.getuid?.() !== 0) return null;
  for (const name of candidates) {
    const uid = idOf("-u", name);
    const gid = idOf("-g", name);
    if (uid !== null && gid !== null && uid !== 0) return { uid, gid };
  }
  throw new Error("PostgreSQL does not run as root and this machine has neither a user postgres nor nobody");
}

/** Who runs an existing cluster: its owner. Throws when this process may not act as that user. */
export async function runAsOwnerOf(directory: string): Promise<RunAs> {
  const me = process.getuid?.();
  if (me === undefined) return null;
  const { uid, gid } = await stat(directory);
  if (me === 0) return uid === 0 ? newRunAs() : { uid, gid };
  if (uid === me) return null;
  throw new Error(
    `The database in ${directory} belongs to user ${uid}: start Firebreak as that user or as root`,
  );
}

/** Spawn options that step down to the user. */
export function asUser(runAs: RunAs): { uid?: number; gid?: number } {
  return runAs === null ? {} : { uid: runAs.uid, gid: runAs.gid };
}

/** The environment of PostgreSQL's programs: nothing of ours, above all no PG* variable. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, NODE_ENV } = process.env;
  return { PATH, SystemRoot, NODE_ENV, LC_ALL: "C", TZ: "UTC" };
}

/** The first directory, from this one upwards, through which the user may not pass by its mode bits; null: all open. */
export async function blockedAt(directory: string, runAs: RunAs): Promise<string | null> {
  if (runAs === null) return null;
  for (let at = directory; ; at = path.dirname(at)) {
    const { mode, uid, gid } = await stat(at);
    const shift = uid === runAs.uid ? 6 : gid === runAs.gid ? 3 : 0;
    if (((mode >> shift) & 1) === 0) return at;
    if (at === path.dirname(at)) return null;
  }
}

function idOf(flag: "-u" | "-g", name: string): number | null {
  const answer = spawnSync("id", [flag, name], { encoding: "utf8" });
  const id = Number.parseInt(answer.stdout ?? "", 10);
  return answer.status === 0 && Number.isInteger(id) ? id : null;
}
