import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isAlive } from "@/lib/db/embedded/postmaster";
import { askDatabase, EmbeddedTrial, eventually } from "@/lib/testing/embedded";
import { runScript } from "@/lib/testing/script";

let trial: EmbeddedTrial;
beforeEach(async () => {
  trial = await EmbeddedTrial.begin();
});
afterEach(() => trial.end());

describe("the embedded PostgreSQL after a fault", () => {
  test("is started again at the same address when its postmaster is killed", async () => {
    const { url } = await trial.start();
    await askDatabase(url, "create table kept as select 7 as n");
    process.kill(await trial.postmaster(), "SIGKILL");
    expect(await eventually(() => askDatabase(url, "select n from kept"))).toBe(7);
  });

  test("a start takes over the server of a process that was killed", async () => {
    const script = `import { openEmbedded } from "@/lib/db/embedded/launcher";
      await openEmbedded({ dataDir: ${JSON.stringify(trial.dataDir)} }); console.log("open"); setInterval(() => {}, 1000);`;
    const child = await runScript(script);
    await new Promise((resolve) => child.stdout?.once("data", resolve));
    const orphan = await trial.postmaster();
    child.kill("SIGKILL");
    const next = await trial.start();
    await eventually(async () => expect(next.owned).toBe(true));
    expect(await trial.postmaster()).toBe(orphan);
    await next.stop();
    expect(isAlive(orphan)).toBe(false);
  });

  test("starts although postmaster and process were both killed and left postmaster.pid behind", async () => {
    const first = await trial.start();
    const { directory } = await trial.place();
    await first.stop();
    // The number now belongs to a living program that is no PostgreSQL: this one.
    await writeFile(
      path.join(directory, "postmaster.pid"),
      `${process.pid}\n${directory}\n1\n${new URL(first.url).port}\n`,
    );
    expect(await askDatabase((await trial.start()).url, "select 1")).toBe(1);
  });

  test("moves to another port when its own was taken meanwhile", async () => {
    const first = await trial.start();
    await first.stop();
    const squatter = createServer().listen(Number(new URL(first.url).port), "127.0.0.1");
    const second = await trial.start();
    squatter.close();
    expect(second.url).not.toBe(first.url);
    expect(await askDatabase(second.url, "select 1")).toBe(1);
  });
});
