import { call, setUpAdministrator } from "./support/accounts";
import { expect, signInto, test } from "./support/journey";
import { removeData, startFirebreak, startWorker } from "./support/server";

test("R-SLA-20 with no worker the product says so; with one in a process of its own deadlines fire and it is silent", async ({
  browser,
}) => {
  const firebreak = await startFirebreak({ env: { WORKER_MODE: "external" } });
  try {
    const admin = await setUpAdministrator(firebreak);
    const context = await browser.newContext({ baseURL: firebreak.url });
    await signInto(context, admin, firebreak.url);
    const page = await context.newPage();
    const ready = await page.request.get("/readyz");
    expect(ready.status()).toBe(503);
    expect((await ready.json()).checks).toEqual({ database: true, migrations: true, timers: false });
    await page.goto("/incidents");
    const banner = page.getByText("No worker runs: deadlines do not fire.");
    await expect(banner).toBeVisible();
    const declared = await call(
      firebreak.url,
      "POST",
      "/api/v1/incidents",
      { title: "Nobody watches the clock", severity: "P0", commanderId: admin.id },
      admin.cookie,
    );
    const worker = await startWorker(firebreak.dataDir);
    await expect.poll(async () => (await page.request.get("/readyz")).status()).toBe(200);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(banner).toBeHidden();
    await page.goto(`/incidents/${declared.key}`);
    await expect(page.getByText("Page the on-call engineer: nobody could be told").first()).toBeVisible();
    await expect(page.getByText(/Due now: Alert all stakeholders/).first()).toBeVisible();
    expect(await worker.stop()).toBe(0);
    await context.close();
  } finally {
    await firebreak.stop();
    removeData(firebreak.dataDir);
  }
});
