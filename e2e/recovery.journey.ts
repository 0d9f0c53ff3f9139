import { readdirSync, readFileSync } from "node:fs";
import { call, setUpAdministrator } from "./support/accounts";
import { expect, signInto, test } from "./support/journey";
import { removeData, startFirebreak } from "./support/server";

/** The process id of the PostgreSQL server that serves a data directory below the given one. */
function postgresOf(serverPid: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
        return (
          stat.includes("(postgres)") &&
          Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) === serverPid
        );
      } catch {
        return false;
      }
    })
    .map(Number);
}

test("what was acknowledged survives kill -9 of the server, and a new start recovers by itself", async () => {
  const first = await startFirebreak();
  const admin = await setUpAdministrator(first);
  const declared = await call(
    first.url,
    "POST",
    "/api/v1/incidents",
    { title: "Kill me", severity: "P0" },
    admin.cookie,
  );
  first.process.kill("SIGKILL");
  await new Promise((resolve) => first.process.once("exit", resolve));
  const second = await startFirebreak({ dataDir: first.dataDir });
  try {
    expect(second.setupLink).toBeNull();
    const read = await call(second.url, "GET", `/api/v1/incidents/${declared.key}`, undefined, admin.cookie);
    expect(read.id).toBe(declared.id);
    const timers = await call(
      second.url,
      "GET",
      `/api/v1/incidents/${declared.key}/timers`,
      undefined,
      admin.cookie,
    );
    expect(timers.items).toHaveLength(11);
    expect(await second.stop()).toBe(0);
  } finally {
    await second.stop();
    removeData(first.dataDir);
  }
});

test("with the database killed the product answers 503 with Retry-After, says so on the page, and recovers by itself", async ({
  browser,
}) => {
  const firebreak = await startFirebreak();
  try {
    const admin = await setUpAdministrator(firebreak);
    const context = await browser.newContext({ baseURL: firebreak.url });
    await signInto(context, admin, firebreak.url);
    const page = await context.newPage();
    await page.goto("/incidents");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const [postmaster] = postgresOf(firebreak.process.pid ?? -1);
    expect(postmaster).toBeDefined();
    // Held still rather than ended: our keeper would have a dead one back before anybody could look.
    process.kill(postmaster ?? -1, "SIGSTOP");
    for (const backend of postgresOf(postmaster ?? -1)) process.kill(backend, "SIGKILL");
    await expect
      .poll(async () => (await page.request.get("/api/v1/incidents")).status(), { timeout: 30_000 })
      .toBe(503);
    const away = await page.request.get("/api/v1/incidents");
    expect(away.headers()["content-type"]).toContain("application/problem+json");
    expect(Number(away.headers()["retry-after"])).toBeGreaterThan(0);
    const otherPage = await context.newPage();
    const answer = await otherPage.goto("/incidents");
    expect(answer?.status()).toBe(503);
    expect((await page.request.get("/healthz")).status()).toBe(200);
    expect((await page.request.get("/readyz")).status()).toBe(503);
    process.kill(postmaster ?? -1, "SIGCONT");
    await expect
      .poll(async () => (await page.request.get("/api/v1/incidents")).status(), { timeout: 45_000 })
      .toBe(200);
    await expect
      .poll(async () => (await page.request.get("/readyz")).status(), { timeout: 30_000 })
      .toBe(200);
  } finally {
    await firebreak.stop();
    removeData(firebreak.dataDir);
  }
});
