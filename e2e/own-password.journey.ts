import { expect, expectAccessible, test } from "./support/journey";

test("one's own password is changed by the one that one has; other browsers are signed out, this one stays", async ({
  account,
  browserOf,
  browser,
  url,
}) => {
  const person = await account("Petra Password", "responder");
  const page = await (await browserOf(person)).newPage();
  await page.goto("/profile");
  const form = page.locator("form", { has: page.getByLabel("Current password") });
  await form.getByLabel("Current password").fill("not the right one");
  await form.getByLabel("New password").fill("a brand new secret sentence");
  await form.getByRole("button", { name: "Change password" }).click();
  await expect(form.getByText(/not your current password|wrong|does not match/i)).toBeVisible();
  await expectAccessible(page, [1280, 320]);
  await form.getByLabel("Current password").fill(person.password);
  await form.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Profile");
  const fresh = await (await browser.newContext({ baseURL: url })).newPage();
  await fresh.goto("/sign-in");
  await fresh.getByLabel("E-mail").fill(person.email);
  await fresh.getByRole("textbox", { name: "Password" }).fill("a brand new secret sentence");
  await fresh.getByRole("button", { name: "Sign in" }).click();
  await expect(fresh).not.toHaveURL(/sign-in/);
  await fresh.context().close();
});
