import { constants } from "node:fs";
import { cp, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildBareApp, startBareApp, writeBareApp } from "./bare-app";
import type { Line } from "./figures";
import { ran, type Started, started } from "./process";
import { emptyDataDir } from "./product";
import { atEnd, tell } from "./progress";

const clone = path.resolve(".build/bench/clone");
const empty = path.resolve(".build/bench/empty");
const settleMs = 10_000;

/** Row 12: the first start of a clean clone beside building and starting an empty Next application, the second start, and memory at rest. */
export async function starts(): Promise<Line[]> {
  const reference = await emptyApp();
  await cleanClone();
  const dataDir = await emptyDataDir();
  tell("12 first start of a clean clone …");
  const first = await startClone(dataDir);
  await first.end();
  tell("12 second start …");
  const second = await startClone(dataDir);
  await sleep(settleMs);
  const memory = await memoryOf(second.pid);
  await second.end();
  await rm(clone, { recursive: true, force: true });
  const [ours, beside] = [first.readyMs / 1_000, reference / 1_000];
  return [
    {
      ...{ row: "12", what: "`npm start` on a clean clone after `npm ci`" },
      ...{ ours: seconds(ours), reference: `${seconds(beside)} empty app`, ratio: ours / beside },
      ...{ goal: "≤ + 10 s", met: ours <= beside + 10 },
    },
    {
      ...{ row: "12", what: "second start", ours: seconds(second.readyMs / 1_000), reference: "" },
      ...{ ratio: null, goal: "< 3 s", met: second.readyMs < 3_000 },
    },
    {
      row: "12",
      what: "memory at rest, the process and its helpers without PostgreSQL",
      ours: `${memory.without.toFixed(0)} MB (${memory.with.toFixed(0)} MB with PostgreSQL)`,
      ...{ reference: "", ratio: null, goal: "< 250 MB", met: memory.without < 250 },
    },
  ];
}

async function emptyApp(): Promise<number> {
  tell("12 empty Next application: building and starting …");
  await writeBareApp(empty, "empty");
  const built = await buildBareApp(empty);
  const running = await startBareApp(empty);
  await running.end();
  await rm(empty, { recursive: true, force: true });
  return built + running.readyMs;
}

/** What is committed, with the packages that `npm ci` would install: they are copied, since the time of a registry is none of ours. */
async function cleanClone(): Promise<void> {
  await rm(clone, { recursive: true, force: true });
  atEnd(() => rm(clone, { recursive: true, force: true }));
  await ran("git", ["clone", "--quiet", "--no-hardlinks", ".", clone]);
  tell("12 copying the packages …");
  await cp("node_modules", path.join(clone, "node_modules"), {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
    // What our own preparing left there is not what `npm ci` makes.
    filter: (place) => !/node_modules\/\.(firebreak|cache)$/.test(place),
  });
}

function startClone(dataDir: string): Promise<Started> {
  const env = { PORT: "0", FIREBREAK_DATA_DIR: dataDir, DATABASE_URL: "" };
  return started(["scripts/start.mjs"], "Ctrl-C stops everything", { cwd: clone, env });
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

type Process = { pid: number; parent: number; name: string; megabytes: number };

/** Resident memory of a process and all its children; from /proc, so on Linux only. */
async function memoryOf(root: number): Promise<{ without: number; with: number }> {
  const all = await processes();
  const tree = new Set([root]);
  for (let before = 0; before !== tree.size; ) {
    before = tree.size;
    for (const { pid, parent } of all) if (tree.has(parent)) tree.add(pid);
  }
  const own = all.filter(({ pid }) => tree.has(pid));
  const sum = (some: Process[]) => some.reduce((total, { megabytes }) => total + megabytes, 0);
  return { without: sum(own.filter(({ name }) => name !== "postgres")), with: sum(own) };
}

async function processes(): Promise<Process[]> {
  const found: Process[] = [];
  for (const entry of await readdir("/proc").catch(() => [])) {
    if (!/^\d+$/.test(entry)) continue;
    // It may end while we read.
    const status = await readFile(`/proc/${entry}/status`, "utf8").catch(() => "");
    const field = (name: string) => new RegExp(`^${name}:\\s+(\\S+)`, "m").exec(status)?.[1] ?? "";
    const megabytes = Number(field("VmRSS")) / 1_024;
    found.push({ pid: Number(entry), parent: Number(field("PPid")), name: field("Name"), megabytes });
  }
  return found;
}
