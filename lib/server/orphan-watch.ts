import { readFileSync } from "node:fs";

const lookEveryMs = 500;

/** The npm that runs this process, or null when none does. A shell may stand between the two. */
export function npmParent(): number | null {
  if (process.env.npm_lifecycle_event === undefined) return null;
  const parent = readProcess(process.ppid);
  return parent !== null && /^(ba|da|z|k|a)?sh$/.test(parent.name) ? parent.parent : process.ppid;
}

/**
 * Calls `orphaned` once when the npm that runs this process is gone: killed, it could not tell us to stop, and we would
 * hold port and data for nobody. Returns the function that ends the watch.
 */
export function watchNpm(orphaned: () => void): () => void {
  if (process.env.npm_lifecycle_event === undefined) return () => {};
  const before = `${process.ppid} ${npmParent()}`;
  const timer = setInterval(() => {
    if (`${process.ppid} ${npmParent()}` === before) return;
    clearInterval(timer);
    orphaned();
  }, lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Name and parent of a process; null where the system does not tell. */
function readProcess(pid: number): { name: string; parent: number } | null {
  if (process.platform !== "linux") return null;
  try {
    const [, name, parent] = /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    return name === undefined || parent === undefined ? null : { name, parent: Number(parent) };
  } catch {
    return null;
  }
}
