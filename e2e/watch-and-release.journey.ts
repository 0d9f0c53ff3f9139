import type { Page } from "@playwright/test";
import { fieldTime } from "./support/field-time";
import { expect, expectAccessible, test } from "./support/journey";
import { watchedIncident } from "./support/watched-incident";

const sectionOf = (page: Page, name: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name, exact: true }) });

test("R-SLA-17 R-MON-01 a watch is read item by item and closed by keyboard, and says what is missing until then", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Wanda Watch", "incident_commander");
  const lead = await account("Lea Lead", "engineering_lead");
  const manager = await account("Max Manager", "on_call_manager");
  const key = await watchedIncident(apiAs, { commander, lead, manager }, 31);
  const page = await (await browserOf(commander)).newPage();
  await page.goto(`/incidents/${key}`);
  const short = page.getByRole("article", { name: "Close the 30-minute watch" });
  const long = page.getByRole("article", { name: "Close the 24-hour watch" });
  await expect(short).toContainText(/5 items are unread\. Due since \d\d:\d\dZ/);
  await expect(long).toContainText(/5 items are unread\. Can be closed from .*\d\d:\d\dZ/);
  const close = short.getByRole("button", { name: "Close the watch" });
  await expect(close).toBeDisabled();

  const item = (name: string) => short.getByRole("group", { name, exact: true });
  const good = (name: string) => item(name).getByRole("button", { name: "As it should be", exact: true });
  const wrong = item("Response time").getByRole("button", { name: "Not as it should be" });
  const note = item("Response time").getByLabel("What is not as it should be?");
  await good("Error rate and count").press("Enter");
  // Going on before the reading is saved: saving must not take the focus back.
  await wrong.press("Enter");
  await expect(good("Error rate and count")).toHaveAttribute("aria-pressed", "true");
  await expect(item("Error rate and count")).toContainText(/Wanda Watch, \d\d:\d\dZ/);
  await expect(note).toBeFocused();
  await item("Response time").getByRole("button", { name: "Save" }).press("Enter");
  await expect(note).toHaveAccessibleDescription("Write it in a few words.");
  await expectAccessible(page);
  await note.press("Escape");
  await expect(wrong).toBeFocused();
  await wrong.press("Space");
  await note.fill("Twice as slow on the report");
  await note.press("Control+Enter");
  await expect(wrong).toHaveAttribute("aria-pressed", "true");
  await expect(wrong).toBeFocused();
  await expect(item("Response time")).toContainText("Twice as slow on the report");

  await item("CPU and memory").getByRole("button", { name: "Does not apply" }).press("Enter");
  await page.keyboard.type("Nothing of ours runs there");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(item("CPU and memory")).toContainText("Nothing of ours runs there");
  await good("Database connections").press("Enter");
  await expect(short).toContainText("1 item is unread");
  await good("Key business metrics").press("Enter");
  await expect(short).toContainText(/Can be closed since \d\d:\d\dZ/);
  await close.press("Enter");
  await expect(short).toContainText(/closed by Wanda Watch/);
  await expect(short.getByText("5 items read, 1 not as it should be")).toBeVisible();
  await expect(page.getByRole("list", { name: "Timeline entries" })).toContainText(
    "Watched to the end: Close the 30-minute watch",
  );
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("tab", { name: "Clocks" }).click();
  await short.getByText("5 items read").click();
  await expect(short.getByText("Twice as slow on the report")).toBeVisible();
  await expectAccessible(page, [390, 320]);

  const reader = await (await browserOf(await account("Stan Stake", "stakeholder"))).newPage();
  await reader.goto(`/incidents/${key}`);
  const theirs = reader.getByRole("article", { name: "Close the 24-hour watch" });
  await expect(theirs).toContainText("5 items are unread");
  await expect(sectionOf(reader, "Watch").getByRole("button")).toHaveCount(0);
});

test("R-SLA-14 R-SLA-15 what can wait names backlog, release and release note; its release is planned, moved and shipped", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Rita Release", "incident_commander");
  const declared = { title: "The report counts an order twice", severity: "P2" };
  const { key } = await apiAs(commander)("POST", "/api/v1/incidents", declared);
  const page = await (await browserOf(commander)).newPage();
  await page.goto(`/incidents/${key}`);
  const road = sectionOf(page, "Regular release");
  const dialog = page.getByRole("dialog");
  await expect(road).toContainText("None of the three is recorded yet.");

  await road.getByRole("button", { name: "Add the backlog item" }).press("Enter");
  await dialog.getByLabel("Address").fill("backlog 812");
  await page.keyboard.press("Enter");
  await expect(dialog.getByLabel("Address")).toHaveAccessibleDescription(/must be a web address/);
  await expect(dialog.getByLabel("Address")).toBeFocused();
  await dialog.getByLabel("Address").fill("https://backlog.example.org/812");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(road.getByRole("button", { name: "Change the backlog item" })).toBeFocused();
  await expect(road).toContainText("One of three is recorded.");

  const name = `Release ${commander.id.slice(-6)}`;
  await road.getByRole("button", { name: "Add the planned release" }).press("Enter");
  await dialog.getByLabel("Release", { exact: true }).selectOption("One that is not planned yet…");
  await dialog.getByRole("button", { name: "Plan and save" }).click();
  await expect(dialog.getByLabel("Name")).toBeFocused();
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel(/^Planned for/).fill(fieldTime(2_000));
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Plan and save" }).click();
  await expect(dialog).toBeHidden();
  await expect(road).toContainText(name);
  await expect(road).toContainText("Two of three are recorded.");

  await road.getByRole("button", { name: "Add the release note" }).press("Enter");
  // Somebody else writes the same part meanwhile.
  await apiAs(commander)("PATCH", `/api/v1/incidents/${key}`, { releaseNote: "Orders count once." });
  await dialog.getByLabel("Text").fill("The report counts every order once.");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Now it is: Orders count once.");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect(road).toContainText("The report counts every order once.");
  await expect(road).toContainText("All three are recorded.");
  await expectAccessible(page);

  await road.getByRole("link", { name: "All releases" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Releases" })).toBeVisible();
  const row = page.getByRole("listitem").filter({ hasText: name });
  await expect(row).toContainText("1 incident waits for it");
  await row.getByRole("button", { name: `Change ${name}` }).press("Enter");
  await dialog.getByLabel(/^Planned for/).fill(fieldTime(10_000));
  await page.keyboard.press("Enter");
  await expect(row).toContainText("in 6d");
  await expectAccessible(page, [1280, 390, 320]);
  await row.getByRole("button", { name: `It shipped: ${name}` }).press("Enter");
  await expect(dialog).toContainText("One incident waits for it");
  await dialog.getByLabel(/When it shipped/).fill("soon");
  await dialog.getByRole("button", { name: "It shipped" }).click();
  await expect(dialog.getByLabel(/When it shipped/)).toHaveAccessibleDescription(/Write a time only/);
  await expectAccessible(page);
  await dialog.getByLabel(/When it shipped/).fill("");
  await dialog.getByRole("button", { name: "It shipped" }).click();
  const shipped = page.getByRole("list", { name: "Shipped releases" });
  await expect(shipped.getByRole("listitem").filter({ hasText: name })).toContainText("shipped");
  await page.goto(`/incidents/${key}`);
  await expect(road).toContainText("shipped");

  const reader = await (await browserOf(await account("Rob Reader", "stakeholder"))).newPage();
  await reader.goto("/settings/people");
  await reader.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Releases" }).click();
  await expect(reader.getByRole("list", { name: "Shipped releases" })).toContainText(name);
  await expect(reader.getByRole("main").getByRole("button")).toHaveCount(0);
});
