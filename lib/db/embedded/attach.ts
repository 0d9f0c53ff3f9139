import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries";
import { isFree } from "./free-port";
import { type Keeper, openKeeper } from "./keeper";
import { movePort, type Place } from "./place";
import { lastWords, runningPostmaster, type Settings, spawnPostmaster } from "./postmaster";

/** How long a server may refuse to start (a predecessor is still dying), and how long it may recover after a crash. */
const refusalLimitMs = 15_000;
const recoveryLimitMs = 120_000;
const pauseMs = 50;

export type Attached = { place: Place; keeper: Keeper; pid: number };

/**
 * Attaches to the living server of the cluster, else starts one, and waits until it answers. Several processes may do
 * this at once: PostgreSQL lets one server run, the others attach to it. With `fixedPort` the address may not change,
 * because a pool already uses it.
 */
export async function attachOrStart(
  place: Place,
  binaries: Binaries,
  settings: Settings,
  fixedPort: boolean,
): Promise<Attached> {
  const began = performance.now();
  let child: ChildProcess | null = null;
  let at = place;
  for (;;) {
    const running = await runningPostmaster(at);
    if (running !== null) {
      const keeper = await tryOpen({ ...at, port: running.port });
      if (keeper !== null) return { place: { ...at, port: running.port }, keeper, pid: running.pid };
      if (performance.now() - began > recoveryLimitMs) throw new Error(await explain(at, "does not answer"));
    } else if (child === null || child.exitCode !== null || child.signalCode !== null) {
      const refused = child !== null;
      if (refused && performance.now() - began > refusalLimitMs)
        throw new Error(await explain(at, "does not start"));
      if (refused) await sleep(pauseMs * 4);
      if (!fixedPort && !(await isFree(at.port))) at = await movePort(at);
      child = await spawnPostmaster(at, binaries, settings);
      // A failed spawn shows as an exit code of null without a pid; the error itself is told by `explain`.
      child.once("error", () => {});
      child.unref();
    }
    await sleep(pauseMs);
  }
}

/** Null while the server does not accept connections yet or any more. */
async function tryOpen(place: Place): Promise<Keeper | null> {
  try {
    return await openKeeper(place);
  } catch (error) {
    const code: unknown = error instanceof Error && "code" in error ? error.code : null;
    if (code === "28P01") {
      throw new Error(
        `The embedded database in ${place.directory} does not accept the password of ${place.dataDir}/postgres.json`,
      );
    }
    return null;
  }
}

async function explain(place: Place, what: string): Promise<string> {
  return `The embedded PostgreSQL in ${place.directory} ${what}: ${await lastWords(place)}`;
}
