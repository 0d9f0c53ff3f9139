import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./support/journey";

const palette = (page: Page) => page.getByRole("combobox", { name: "Search and commands" });

/** Presses the palette's keys until it is open: they do nothing before the page listens to them. */
async function openPalette(page: Page): Promise<void> {
  await expect(async () => {
    if (!(await palette(page).isVisible())) await page.keyboard.press("Control+k");
    await expect(palette(page)).toBeFocused({ timeout: 1_000 });
  }).toPass();
}

test("the palette leads by keyboard alone to an incident, to what can be done there, and back to where the focus was", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const person = await account("Pia Palette", "incident_commander");
  const mark = `gnu${person.id.slice(-8)}`;
  const body = { title: `Checkout ${mark} hangs`, severity: "P1" };
  const { key } = await apiAs(person)("POST", "/api/v1/incidents", body);
  const page = await (await browserOf(person)).newPage();
  await page.goto("/action-items");
  await openPalette(page);
  await expect(page.getByRole("option", { name: "Go to approvals" })).toBeVisible();
  await expect(page.getByRole("option", { name: "Settings: machinery" })).toHaveCount(0);
  await expectAccessible(page, [1280, 390, 320]);
  await page.keyboard.type(mark);
  const hit = page.getByRole("option", { name: new RegExp(`${key}`) });
  await expect(hit).toHaveAttribute("aria-selected", "true");
  await expect(palette(page)).toHaveAttribute("aria-activedescendant", (await hit.getAttribute("id")) ?? "");
  await expectAccessible(page, [1280, 390, 320]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/incidents/${key}$`));
  await expect(palette(page)).toHaveCount(0);

  await openPalette(page);
  await expect(page.getByRole("option").first()).toHaveText(/Note in the timeline/);
  await page.keyboard.type("note in");
  await page.keyboard.press("Enter");
  await expect(palette(page)).toHaveCount(0);
  await expect(page.locator("textarea:focus")).toHaveCount(1);

  await page.getByRole("button", { name: "Search and commands" }).focus();
  await page.keyboard.press("Enter");
  await expect(palette(page)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("option").last()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Search and commands" })).toBeFocused();
});

test("a search with a slip finds an entry and opens the room at it", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const person = await account("Sam Search", "incident_commander");
  const as = apiAs(person);
  const { key, id } = await as("POST", "/api/v1/incidents", { title: "Broker fails", severity: "P2" });
  for (let i = 0; i < 30; i++) await as("POST", `/api/v1/incidents/${id}/timeline`, { body: `Tried ${i}` });
  const entry = await as("POST", `/api/v1/incidents/${id}/timeline`, {
    body: "Restarted the rhododendron nodes",
    occurredAt: new Date(Date.now() - 20 * 60_000).toISOString(),
  });
  const page = await (await browserOf(person)).newPage();
  await page.goto("/search");
  await expect(page.getByRole("heading", { name: "What are you looking for?" })).toBeVisible();
  await expectAccessible(page, [1280, 390, 320]);
  await page.getByRole("searchbox", { name: "Search everything" }).fill("rhodoendron");
  await expect(page.getByText("This is what was found for “rhododendron”")).toBeVisible();
  await expect(page).toHaveURL(/q=rhodoendron/);
  await expect(page.locator("mark")).toHaveText("rhododendron");
  await expectAccessible(page, [1280, 390, 320]);
  await page.reload();
  await page.getByRole("list", { name: "Results" }).getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/incidents/${key}#entry-${entry.id}$`));
  await expect(page.locator(`[id="entry-${entry.id}"]`)).toBeInViewport();
  await page.goto("/search?q=nothingsaysthis");
  await expect(page.getByRole("heading", { name: /Nothing says/ })).toBeVisible();
  await expectAccessible(page, [1280, 390, 320]);
});

test("with single keys off the palette's keys work, and the help says which do", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const person = await account("Kay Keys", "incident_commander");
  await apiAs(person)("PATCH", `/api/v1/users/${person.id}`, { singleKeys: false });
  const page = await (await browserOf(person)).newPage();
  await page.goto("/incidents");
  await openPalette(page);
  await page.keyboard.type("keyboard shortcuts");
  await page.keyboard.press("Enter");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(help.getByText(/only Ctrl\+K works/)).toBeVisible();
  await expect(help.getByRole("heading", { name: "On this page" })).toBeVisible();
  await expectAccessible(page, [1280, 390, 320]);
  await page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);
  await page.keyboard.press("c");
  await openPalette(page);
  await expect(page).toHaveURL(/\/incidents$/);
});

test("without a network the palette still does things, and says that nothing is looked for", async ({
  account,
  browserOf,
}) => {
  const person = await account("Nat Network", "incident_commander");
  const context = await browserOf(person);
  const page = await context.newPage();
  await page.goto("/incidents");
  await openPalette(page);
  await context.setOffline(true);
  await page.keyboard.type("theme");
  await expect(page.getByText(/No answer from the server/)).toBeVisible();
  await page.keyboard.type(" dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await context.setOffline(false);
});
