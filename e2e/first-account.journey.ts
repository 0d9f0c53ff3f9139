import { expect, expectAccessible, test } from "./support/journey";
import { removeData, startFirebreak } from "./support/server";

test("a fresh start prints a link that makes the first account once, and the sign-out ends every copy of the cookie", async ({
  browser,
}) => {
  const firebreak = await startFirebreak();
  try {
    expect(firebreak.setupLink).not.toBeNull();
    const link = new URL(firebreak.setupLink ?? "");
    const address = `${firebreak.url}${link.pathname}${link.search}`;
    const context = await browser.newContext({ baseURL: firebreak.url });
    const page = await context.newPage();
    await page.goto(address);
    await expectAccessible(page);
    await page.getByLabel("Your name").fill("Grace Example");
    await page.getByLabel("E-mail").fill("grace@example.org");
    await page.getByLabel("Password", { exact: true }).fill("a long enough password");
    await page.getByRole("button", { name: /account/i }).click();
    await expect(page).toHaveURL(/:\d+\/$/);

    const copied = await context.cookies();
    const thief = await browser.newContext({ baseURL: firebreak.url });
    await thief.addCookies(copied);
    expect((await thief.request.get("/api/v1/users/me")).status()).toBe(200);
    const me = await (await thief.request.get("/api/v1/users/me")).json();
    expect(me.roles.sort()).toEqual(["admin", "incident_commander"]);

    await page.getByRole("button", { name: /Grace Example/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    expect((await thief.request.get("/api/v1/users/me")).status()).toBe(401);

    const again = await context.newPage();
    await again.goto(address);
    await expect(again.getByRole("heading", { name: "Firebreak is set up" })).toBeVisible();

    await page.goto(`${firebreak.url}/sign-in`);
    await expectAccessible(page);
    await page.getByLabel("E-mail").fill("grace@example.org");
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert").filter({ hasText: /./ })).toBeVisible();
    await page.getByLabel("Password", { exact: true }).fill("a long enough password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/:\d+\/$/);
  } finally {
    await firebreak.stop();
    removeData(firebreak.dataDir);
  }
});
