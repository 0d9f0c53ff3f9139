import { chmod, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openEmbedded } from "@/lib/db/embedded/launcher";
import { isAlive } from "@/lib/db/embedded/postmaster";
import { askDatabase, EmbeddedTrial, eventually } from "@/lib/testing/embedded";

const asRoot = process.getuid?.() === 0;
let trial: EmbeddedTrial;
beforeEach(async () => {
  trial = await EmbeddedTrial.begin();
});
afterEach(() => trial.end());

describe("the embedded PostgreSQL", () => {
  test("starts fresh, on 127.0.0.1 only, without a Unix socket, behind a password that only its owner can read", async () => {
    const { url, owned } = await trial.start();
    expect(owned).toBe(true);
    expect(await askDatabase(url, "show listen_addresses")).toBe("127.0.0.1");
    expect(await askDatabase(url, "show unix_socket_directories")).toBe("");
    const wrong = new URL(url);
    wrong.password = "guess";
    await expect(askDatabase(wrong.toString(), "select 1")).rejects.toThrow("password authentication failed");
    expect((await stat(path.join(trial.dataDir, "postgres.json"))).mode & 0o777).toBe(0o600);
  });

  test("keeps data, address and password over a stop and a start", async () => {
    const first = await trial.start();
    await askDatabase(first.url, "create table kept as select 42 as n");
    await first.stop();
    const second = await trial.start();
    expect(second.url).toBe(first.url);
    expect(await askDatabase(second.url, "select n from kept")).toBe(42);
  });

  test("a second opener attaches and does not stop the server, and the last one out does", async () => {
    const first = await trial.start();
    const pid = await trial.postmaster();
    const second = await trial.start();
    expect([second.url, second.owned]).toEqual([first.url, false]);
    await second.stop();
    expect(await askDatabase(first.url, "select 1")).toBe(1);
    const third = await trial.start();
    await first.stop();
    expect(await askDatabase(third.url, "select 1")).toBe(1);
    await eventually(async () => expect(third.owned).toBe(true));
    await third.stop();
    expect(isAlive(pid)).toBe(false);
  });

  test("two first starts at once end with one cluster and one server", async () => {
    const [one, two] = await Promise.all([trial.start(), trial.start()]);
    expect(one.url).toBe(two.url);
    expect(
      await askDatabase(two.url, "select count(*)::int from pg_database where datname = 'firebreak'"),
    ).toBe(1);
  });

  test("tells in one line that the data belongs to another major version", async () => {
    await (await trial.start()).stop();
    const { directory } = await trial.place();
    await writeFile(path.join(directory, "PG_VERSION"), "15\n");
    await expect(openEmbedded({ dataDir: trial.dataDir })).rejects.toThrow(
      /was made by PostgreSQL 15, this release runs 18[^\n]*$/,
    );
  });

  if (asRoot) rootStepsDown();
});

function rootStepsDown(): void {
  test("as root the server runs as another user", async () => {
    await trial.start();
    const status = await readFile(`/proc/${await trial.postmaster()}/status`, "utf8");
    expect(status).toMatch(/^Uid:\s+[1-9]/m);
  });

  test("as root in a 0700 directory the cluster lives where its user can reach it", async () => {
    await chmod(trial.dataDir, 0o700);
    const { url } = await trial.start();
    expect(await askDatabase(url, "select 1")).toBe(1);
    expect((await trial.place()).directory).toMatch(/^\/var\/lib\/firebreak\//);
  });
}
