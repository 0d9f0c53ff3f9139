import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { setUpAdministrator } from "./support/accounts";
import { expect, expectAccessible, signInto, test } from "./support/journey";
import { removeData, startFirebreak } from "./support/server";

const widths = [1280, 390, 320];

test("an administrator adds a person, whose link lets them choose a password and sign in; disabling shuts them out", async ({
  account,
  browserOf,
  browser,
  url,
}) => {
  test.slow();
  const admin = await account("Pat People", "admin");
  const page = await (await browserOf(admin)).newPage();
  await page.goto("/settings");
  await expect(page).toHaveURL(/\/settings\/people$/);
  const name = `Nora New ${admin.id.slice(-6)}`;
  const email = `nora-${admin.id.slice(-6)}@example.org`;
  await page.getByRole("button", { name: "Add a person" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog.getByText("Write their name.")).toBeVisible();
  await expect(dialog.getByLabel("Name")).toBeFocused();
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("E-mail").fill(admin.email);
  await dialog.getByLabel(/^Engineering lead/).check();
  await expectAccessible(page, [390]);
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog.getByText(/has an account already/)).toBeVisible();
  await expect(dialog.getByLabel("E-mail")).toBeFocused();
  await dialog.getByLabel("E-mail").fill(email);
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("heading", { name: `${name} was added` })).toBeVisible();
  const link = new URL((await dialog.getByRole("region", { name: "Password link" }).innerText()).trim());
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("button", { name: "Add a person" })).toBeFocused();

  const theirs = await browser.newContext({ baseURL: url });
  const desk = await theirs.newPage();
  await desk.goto(`${link.pathname}${link.search}`);
  await desk.getByLabel("Password", { exact: true }).fill("a long enough password");
  await desk.getByRole("button", { name: "Set password" }).click();
  await expect(desk).toHaveURL(/\/sign-in/);
  await desk.getByLabel("E-mail").fill(email);
  await desk.getByLabel("Password", { exact: true }).fill("a long enough password");
  await desk.getByRole("button", { name: "Sign in" }).click();
  await expect(desk).toHaveURL(/\/$/);

  await page.getByRole("searchbox").fill(email);
  const row = page.getByRole("listitem").filter({ hasText: email });
  await expect(row).toContainText("Engineering lead");
  await row.getByRole("button", { name: `${name}: change` }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  await dialog.getByLabel(/^Scribe/).check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(row).toContainText("Engineering lead, scribe");
  await row.getByRole("button", { name: `${name}: change` }).click();
  await page.getByRole("menuitem", { name: "Disable" }).click();
  await expect(dialog.getByText(/can no longer sign in/)).toBeVisible();
  await dialog.getByRole("button", { name: "Disable" }).click();
  await expect(row).toContainText("(disabled)");
  expect((await theirs.request.get("/api/v1/users/me")).status()).toBe(401);
  await row.getByRole("button", { name: `${name}: change` }).click();
  await page.getByRole("menuitem", { name: "Enable again" }).click();
  await dialog.getByRole("button", { name: "Enable" }).click();
  await expect(row).not.toContainText("(disabled)");
  await row.getByRole("button", { name: `${name}: change` }).click();
  await page.getByRole("menuitem", { name: "New password link" }).click();
  await dialog.getByRole("button", { name: "Make the link" }).click();
  await expect(dialog.getByRole("region", { name: "Password link" })).toContainText("/password?token=");
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(dialog).toBeHidden();
  await expectAccessible(page, widths);
  await theirs.close();
});

test("nobody grants themselves an approving role, and the refusal stands at the roles", async ({
  account,
  browserOf,
}) => {
  const admin = await account("Gil Grant", "admin");
  const page = await (await browserOf(admin)).newPage();
  await page.goto("/settings/people");
  await page.getByRole("searchbox").fill(admin.email);
  const row = page.getByRole("listitem").filter({ hasText: admin.email });
  await expect(row.getByRole("link", { name: "Gil Grant" })).toHaveAttribute("href", "/profile");
  await row.getByRole("button", { name: "Gil Grant: change" }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^Product manager/).check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("group", { name: "Roles in the organisation" })).toHaveAccessibleDescription(
    /Nobody grants themselves an approving role/,
  );
});

test("who is no administrator reads people and services, changes nothing, and finds no machinery", async ({
  account,
  browserOf,
}) => {
  const reader = await account("Rea Reader", "responder");
  const page = await (await browserOf(reader)).newPage();
  // Whoever reads may read on.
  const changes = page.getByRole("main").getByRole("button").filter({ hasNotText: "Show more" });
  await page.goto("/settings/people");
  await expect(page.getByRole("list", { name: "People" }).getByRole("listitem").first()).toBeVisible();
  await expect(changes).toHaveCount(0);
  await page.goto("/settings/services");
  await expect(page.getByRole("heading", { level: 1, name: "Services" })).toBeVisible();
  await expect(changes).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Machinery" })).toHaveCount(0);
  const answer = await page.goto("/settings/machinery");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "Nothing is at this address" })).toBeVisible();
});

test("a token made in the browser works by Bearer, and stops when it is revoked", async ({
  account,
  browserOf,
  url,
}) => {
  test.slow();
  const owner = await account("Toni Token", "responder");
  const page = await (await browserOf(owner)).newPage();
  await page.goto("/settings/tokens");
  await expect(page.getByRole("heading", { name: "You have no API tokens" })).toBeVisible();
  await page.getByRole("button", { name: "Make a token" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("checkbox", { name: /^admin/ })).toHaveCount(0);
  await dialog.getByLabel("Name").fill("pipeline");
  await dialog.getByRole("checkbox", { name: /^write/ }).check();
  await dialog.getByLabel("Ends after").selectOption("365 days");
  await expectAccessible(page, [390]);
  await dialog.getByRole("button", { name: "Make the token" }).click();
  const value = (await dialog.getByRole("region", { name: "Token" }).innerText()).trim();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText(value)).toHaveCount(0);
  const asToken = () => fetch(`${url}/api/v1/users/me`, { headers: { authorization: `Bearer ${value}` } });
  expect((await asToken()).status).toBe(200);

  await page.getByRole("button", { name: "pipeline: change" }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await dialog.getByLabel("Name").fill("deployments");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Your API tokens" })).toContainText("deployments");
  await expectAccessible(page, widths);
  await page.getByRole("button", { name: "deployments: change" }).click();
  await page.getByRole("menuitem", { name: "Revoke" }).click();
  await dialog.getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByRole("heading", { name: "You have no API tokens" })).toBeVisible();
  expect((await asToken()).status).toBe(401);
});

test("a service is added by keyboard alone, archived and brought back", async ({ account, browserOf }) => {
  test.slow();
  const admin = await account("Sal Service", "admin");
  const page = await (await browserOf(admin)).newPage();
  await page.goto("/settings/services");
  const name = `Orders ${admin.id.slice(-6)}`;
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Add a service" }).focus();
  await expect(async () => {
    await page.keyboard.press("Enter");
    await expect(dialog.getByLabel("Name", { exact: true })).toBeFocused({ timeout: 2_000 });
  }).toPass();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Add a service" })).toBeFocused();
  const inUse = page.getByRole("list", { name: "Services in use" });
  await expect(inUse).toContainText(name);
  await page.keyboard.press("Enter");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await expect(dialog.getByText(/already/)).toBeVisible();
  await expect(dialog.getByLabel("Short name")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  await page.getByRole("button", { name: `${name}: change` }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Rename" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText(/New incidents cannot choose it/)).toBeVisible();
  await dialog.getByRole("button", { name: "Archive" }).focus();
  await page.keyboard.press("Enter");
  const archived = page.getByRole("list", { name: "Archived services" });
  await expect(archived).toContainText(name);
  await expectAccessible(page, widths);
  await archived.getByRole("button", { name: `Bring back ${name}` }).click();
  await expect(inUse).toContainText(name);
});

test("machinery shows a running worker, and failed jobs are tried again or given up", async ({ browser }) => {
  test.slow();
  const firebreak = await startFirebreak();
  try {
    const admin = await setUpAdministrator(firebreak);
    await failJobs(firebreak.dataDir, ["deliver", "translate"]);
    const context = await browser.newContext({ baseURL: firebreak.url });
    await signInto(context, admin, firebreak.url);
    const page = await context.newPage();
    await page.goto("/settings/machinery");
    await expect(page.getByRole("list", { name: "Workers" }).getByText("Running")).toBeVisible();
    const failed = page.getByRole("list", { name: "Failed jobs" });
    await expect(failed.getByRole("listitem")).toHaveCount(2);
    await expect(failed).toContainText("the mail server said no");
    await expectAccessible(page, widths);
    await page.getByRole("button", { name: /^Give up: deliver/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Give up" }).click();
    await expect(failed.getByRole("listitem")).toHaveCount(1);
    await page.getByRole("button", { name: /^Try again: translate/ }).click();
    await expect(page.getByText("No job failed for good.")).toBeVisible();
    await page.getByRole("button", { name: "Check now" }).click();
    await expect(page.getByRole("list", { name: "Checks of the audit trail" })).toContainText("Holds", {
      timeout: 25_000,
    });
    await context.close();
  } finally {
    await firebreak.stop();
    removeData(firebreak.dataDir);
  }
});

/** Puts jobs into the queue that failed for good, as an hour without a mail server leaves them behind. */
async function failJobs(dataDir: string, tasks: readonly string[]): Promise<void> {
  const state = JSON.parse(readFileSync(path.join(dataDir, "postgres.json"), "utf8"));
  const client = new pg.Client({
    host: "127.0.0.1",
    port: state.port,
    password: state.password,
    user: "firebreak",
    database: "firebreak",
  });
  await client.connect();
  for (const task of tasks) {
    await client.query(
      `SELECT graphile_worker.permanently_fail_jobs(
         ARRAY(SELECT id FROM graphile_worker.add_job($1, run_at => now() + interval '1 hour')), 'the mail server said no')`,
      [task],
    );
  }
  await client.end();
}
