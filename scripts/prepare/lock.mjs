import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { say } from "./terminal.mjs";

const file = ".build/preparing";

/** Runs the job while no other process of this checkout prepares anything; a killed one's lock is taken over. */
export async function alone(job) {
  mkdirSync(".build", { recursive: true });
  for (let tries = 0; !tryTake(); tries++) {
    if (tries === 0) say("Waiting for another start of this checkout to finish its preparation …");
    await sleep(200);
  }
  const release = () => rmSync(file, { force: true });
  process.once("exit", release);
  try {
    return await job();
  } finally {
    process.off("exit", release);
    release();
  }
}

function tryTake() {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    stealFromTheDead();
    return false;
  }
}

/** By renaming: of several that see the same dead holder only one moves its lock away. */
function stealFromTheDead() {
  try {
    const holder = Number(readFileSync(file, "utf8"));
    if (holder > 0 && isAlive(holder)) return;
    const away = `${file}.${process.pid}`;
    renameSync(file, away);
    // Somebody living may have taken it between the look and the rename: it is given back.
    const moved = Number(readFileSync(away, "utf8"));
    if (moved > 0 && moved !== holder && isAlive(moved)) renameSync(away, file);
    else rmSync(away, { force: true });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
