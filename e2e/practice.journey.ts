import { setUpAdministrator } from "./support/accounts";
import { expect, expectAccessible, signInto, test } from "./support/journey";
import { removeData, startFirebreak } from "./support/server";

const room = /\/incidents\/INC-\d{4}-\d{3,}$/;

test("R-KNW-02 a calm dashboard starts a practice incident in one press, marked everywhere, leading nowhere", async ({
  browser,
}) => {
  const firebreak = await startFirebreak();
  try {
    const admin = await setUpAdministrator(firebreak);
    const context = await browser.newContext({ baseURL: firebreak.url });
    await signInto(context, admin, firebreak.url);
    const page = await context.newPage();
    await page.goto("/");
    const start = page.getByRole("button", { name: "Start a practice incident" });
    await expect(start).toBeEnabled();
    await expectAccessible(page, [1280, 390, 320]);
    await start.focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(room);
    await expect(page.getByRole("heading", { level: 1, name: /^Practice: / })).toBeVisible();
    await expect(page.getByRole("main").getByText("Drill", { exact: true }).first()).toBeVisible();
    await expect(page.getByRole("main").getByText("Fix deployed").first()).toBeVisible();
    const key = page.url().split("/").at(-1) ?? "";

    await page.goto("/");
    await expect(page.getByRole("heading", { name: "Nothing is burning" })).toBeVisible();
    const row = page
      .getByRole("list", { name: "Open incidents" })
      .getByRole("listitem")
      .filter({ hasText: key });
    await expect(row).toContainText("Drill");
    await expect(page.getByRole("list", { name: "Due next" })).toHaveCount(0);
    await expect(page).toHaveTitle(/^Dashboard/);
    await page.goto("/incidents");
    const listed = page
      .getByRole("list", { name: "Incidents" })
      .getByRole("listitem")
      .filter({ hasText: key });
    await expect(listed).toContainText("Drill");
    await context.close();
  } finally {
    await firebreak.stop();
    removeData(firebreak.dataDir);
  }
});

test("a double click starts one practice incident, and nobody is offered what their roles do not allow", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Petra Practice", "incident_commander");
  const page = await (await browserOf(commander)).newPage();
  await page.goto("/incidents/new");
  await expect(page.getByRole("heading", { name: "Practise" })).toBeVisible();
  await expectAccessible(page, [390]);
  await page.getByRole("button", { name: "Start a practice incident" }).dblclick();
  await expect(page).toHaveURL(room);
  const { items } = await apiAs(commander)("GET", "/api/v1/incidents?q=Practice%3A&commander=me");
  expect(items).toHaveLength(1);
  expect(items).toMatchObject([{ drill: true, severity: "P1", commander: { id: commander.id } }]);

  const stakeholder = await account("Stella Stakeholder", "stakeholder");
  const other = await (await browserOf(stakeholder)).newPage();
  await other.goto("/incidents/new");
  await expect(other.getByText("Your roles do not let you declare")).toBeVisible();
  await expect(other.getByRole("button", { name: "Start a practice incident" })).toHaveCount(0);
});
