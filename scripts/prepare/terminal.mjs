import { spawn } from "node:child_process";

const patienceMs = 10_000;
let out = process.stdout;

/** Sends progress to standard error, for commands whose standard output belongs to their caller. */
export function progressToStandardError() {
  out = process.stderr;
}

/** One line of progress. */
export function say(line) {
  out.write(`${line}\n`);
}

/**
 * Runs a program with its words kept back: a line when it begins, one every 10 s, its last words when it fails.
 * Ends with this process when that is asked to stop.
 */
export async function runStep(title, command, args, { env = {}, shell = false } = {}) {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  say(`${title} …`);
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    shell,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ticking = setInterval(() => say(`${title} … ${seconds()}`), patienceMs);
  const stop = (signal) => {
    child.kill(signal);
    process.exit(130);
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  try {
    const { code, words } = await outcome(child);
    if (code === 0) return say(`${title}: done in ${seconds()}`);
    process.stderr.write(`${words.trim()}\n`);
    throw new StepFailure(`${title} failed`);
  } finally {
    clearInterval(ticking);
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}

/** A step that failed and has already said why. */
export class StepFailure extends Error {
  name = "StepFailure";
}

function outcome(child) {
  return new Promise((resolve, reject) => {
    let words = "";
    const keep = (chunk) => {
      words = (words + chunk).slice(-8_000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", (error) =>
      reject(new StepFailure(`${child.spawnfile} cannot be run: ${error.message}`)),
    );
    child.once("close", (code) => resolve({ code, words }));
  });
}
