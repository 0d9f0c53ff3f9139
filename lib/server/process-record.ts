import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { isAlive } from "@/lib/db/embedded/postmaster";
import { readIfThere, replacePrivate } from "@/lib/private-file";

/**
 * What a running server leaves beside its data, one file a port, so that the next start can name it. `born` tells a
 * process from a later one of the same number; `parent` is the npm that runs it, null when nobody does.
 */
const shape = z.object({
  pid: z.int(),
  born: z.string(),
  parent: z.int().nullable(),
  address: z.string(),
  stopping: z.boolean(),
});
export type ProcessRecord = z.infer<typeof shape>;

/** Keeps the record of this process. */
export function writeRecord(
  dataDir: string,
  port: number,
  record: Omit<ProcessRecord, "pid" | "born">,
): Promise<void> {
  const full: ProcessRecord = { pid: process.pid, born: birthOf(process.pid), ...record };
  return replacePrivate(recordFile(dataDir, port), JSON.stringify(full));
}

/** The living server of that port and data directory; null when there is none. */
export async function livingRecord(dataDir: string, port: number): Promise<ProcessRecord | null> {
  const text = await readIfThere(recordFile(dataDir, port));
  if (text === null) return null;
  const record = shape.safeParse(parsed(text));
  if (!record.success) return null;
  const { pid, born } = record.data;
  return isAlive(pid) && birthOf(pid) === born ? record.data : null;
}

/** Whether the server is on its way out: it said so, or the npm that ran it is gone. */
export function isDying(record: ProcessRecord): boolean {
  return record.stopping || (record.parent !== null && !isAlive(record.parent));
}

export function removeRecord(dataDir: string, port: number): Promise<void> {
  return rm(recordFile(dataDir, port), { force: true });
}

function recordFile(dataDir: string, port: number): string {
  return path.join(dataDir, `server-${port}.json`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The process' start in clock ticks since boot on Linux; elsewhere nothing, and the number alone must do. */
function birthOf(pid: number): string {
  if (process.platform !== "linux") return "";
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop()?.split(" ")[19] ?? "";
  } catch {
    return "";
  }
}
