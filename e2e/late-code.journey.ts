import type { Page } from "@playwright/test";
import { expect, test } from "./support/journey";

/** Opens a page and keeps back every script that its HTML does not name, until `give` is called; `lose` drops them instead. */
async function openWithout(page: Page, path: string) {
  const named = new Set(
    [...(await (await page.request.get(path)).text()).matchAll(/[\w~.-]+\.js/g)].map(([name]) => name),
  );
  let mode: "keep" | "lose" | "give" = "keep";
  const kept: (() => void)[] = [];
  await page.route("**/_next/static/chunks/*.js*", async (route) => {
    const name = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
    if (named.has(name)) return route.continue();
    if (mode === "keep") await new Promise<void>((resolve) => kept.push(resolve));
    return mode === "lose" ? route.abort() : route.continue();
  });
  const become = (next: "lose" | "give") => {
    mode = next;
    for (const release of kept.splice(0)) release();
  };
  // A script that is kept back keeps the load event back.
  await page.goto(path, { waitUntil: "domcontentloaded" });
  return { give: () => become("give"), lose: () => become("lose") };
}

test("a button of the room that is pressed before its code has come is pressed again, once, when it has", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Lea Late", "incident_commander");
  const { key } = await apiAs(commander)("POST", "/api/v1/incidents", {
    title: "Slow network",
    severity: "P2",
  });
  const page = await (await browserOf(commander)).newPage();
  const { give } = await openWithout(page, `/incidents/${key}`);
  await expect(page.getByRole("heading", { name: "Roles" })).toBeVisible();
  const theirs = page.getByText("Loading what you asked for…");
  await expect(async () => {
    await page.getByRole("button", { name: "Assign a role" }).click();
    await expect(theirs).toBeVisible({ timeout: 2_000 });
  }).toPass();
  give();
  await expect(page.getByRole("dialog").getByRole("heading", { name: "Assign a role" })).toBeVisible();
  await expect(theirs).toBeHidden();
  await expect(page.getByRole("dialog")).toHaveCount(1);
});

test("a dialog that cannot be loaded is said to be missing, and opens with the next press", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Lou Lost", "incident_commander");
  const { key } = await apiAs(commander)("POST", "/api/v1/incidents", {
    title: "No network",
    severity: "P2",
  });
  const page = await (await browserOf(commander)).newPage();
  const { lose, give } = await openWithout(page, `/incidents/${key}`);
  lose();
  const missing = page.getByText(/^This could not be loaded/);
  await expect(async () => {
    await page.getByRole("button", { name: "Change severity" }).click();
    await expect(missing).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await expect(page.getByRole("heading", { name: "Roles" })).toBeVisible();
  give();
  await page.getByRole("button", { name: "Change severity" }).click();
  await expect(page.getByRole("dialog").getByRole("radio", { name: "P0" })).toBeVisible();
  await expect(missing).toBeHidden();
  // What the page lacked comes by itself.
  await page.keyboard.press("Escape");
  await expect(page.getByText(/^A part of this page could not be loaded yet/)).toBeHidden();
  await page.getByRole("button", { name: "Assign a role" }).click();
  await expect(page.getByRole("dialog").getByRole("heading", { name: "Assign a role" })).toBeVisible();
});

test("a page that takes longer than a second to come is said to be on its way, until it stands", async ({
  account,
  browserOf,
}) => {
  const reader = await account("Nia Navigation", "responder");
  const page = await (await browserOf(reader)).newPage();
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  await page.goto("/");
  await page.route(/\/action-items(\?|$)/, async (route) => {
    await given;
    return route.continue();
  });
  const words = page.getByText("Loading what you asked for…");
  await page.getByRole("link", { name: "Incidents", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Incidents", level: 1 })).toBeVisible();
  await expect(words).toBeHidden();
  await expect(async () => {
    await page.getByRole("link", { name: "Action items" }).click();
    await expect(words).toBeVisible({ timeout: 3_000 });
  }).toPass();
  give();
  await expect(page.getByRole("heading", { name: "Action items", level: 1 })).toBeVisible();
  await expect(words).toBeHidden();
});
