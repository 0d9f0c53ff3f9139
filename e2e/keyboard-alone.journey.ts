import type { Locator, Page } from "@playwright/test";
import { expect, goByKey, test } from "./support/journey";
import { press, tabTo } from "./support/keyboard";
import { listening } from "./support/review-scene";

test("by the keyboard alone an incident is declared, noted, resolved, reviewed, published and closed", async ({
  account,
  browserOf,
}) => {
  const commander = await account("Kim Keyboard", "incident_commander");
  const page = await (await browserOf(commander)).newPage();
  const dialog = page.getByRole("dialog");
  const title = `Mail is not delivered ${commander.id.slice(-6)}`;
  await page.goto("/incidents");
  await goByKey(page, "c", /\/incidents\/new$/);
  await expect(page.getByLabel("Title")).toBeFocused();
  await page.keyboard.type(title);
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "P1" })).toBeChecked();
  await press(page, page.getByRole("button", { name: "Declare incident" }));
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

  const note = page.getByRole("textbox", { name: "Add to timeline" });
  await expect(async () => {
    await page.keyboard.press("n");
    await expect(note).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await note.press("Control+A");
  await page.keyboard.type("queue is stuck");
  await page.keyboard.press("Enter");
  const timeline = page.getByRole("list", { name: "Timeline entries" });
  await expect(timeline.getByText("queue is stuck")).toBeVisible();

  const move = page.getByRole("button", { name: "Change status" });
  await tabTo(page, move, "Shift+Tab");
  await page.keyboard.press("Enter");
  await choose(page, dialog, "Resolved", "Resolve");
  await expect(page.getByText("Resolved", { exact: true }).first()).toBeVisible();
  await expect(move).toBeFocused();

  await tabTo(page, page.getByRole("link", { name: "Review: to be published" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: `Review: ${title}` })).toBeVisible();
  const steps = page.getByRole("navigation", { name: "Steps of the review" });
  await press(page, steps.getByRole("link", { name: "Root cause" }));
  await expect(page.getByRole("heading", { level: 2, name: "Root cause", exact: true })).toBeVisible();
  await listening(page);
  await tabTo(page, page.getByRole("textbox", { name: "Root cause", exact: true }));
  await page.keyboard.press("Control+End");
  await page.keyboard.type("The queue had no limit.");
  await page.keyboard.press("Tab");
  await expect(page.getByText(/^Saved \d/)).not.toHaveCount(0);

  await tabTo(page, steps.getByRole("link", { name: "Read and publish" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "Read and publish", exact: true })).toBeVisible();
  const questions = page.locator("#questions ~ ol > li");
  await expect(questions).toHaveCount(8);
  for (const question of await questions.all()) {
    await tabTo(page, question.getByLabel("Or why nothing is needed"));
    await page.keyboard.type("It worked as written.");
    await press(page, question.getByRole("button", { name: "Save", exact: true }));
    await expect(question.getByRole("button", { name: "Change" })).toBeVisible();
  }
  await press(page, page.getByRole("button", { name: "Publish", exact: true }));
  await press(page, dialog.getByRole("button", { name: "Publish", exact: true }));
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("list", { name: "Publications" }).getByRole("listitem")).toHaveCount(1);

  await tabTo(page, page.getByRole("link", { name: "Incident room" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Review: published" })).toBeVisible();
  await press(page, move);
  await choose(page, dialog, "Closed", "Close");
  await expect(page.getByText("Closed", { exact: true }).first()).toBeVisible();
});

/** Takes a choice of a group by its arrow keys, and goes on with a button. */
async function choose(page: Page, dialog: Locator, choice: string, button: string): Promise<void> {
  const wanted = dialog.getByRole("radio", { name: choice });
  await expect(wanted).toBeVisible();
  await tabTo(page, dialog.getByRole("radio").first());
  for (let step = 0; step < 12 && !(await wanted.isChecked()); step++) await page.keyboard.press("ArrowDown");
  await expect(wanted).toBeChecked();
  await press(page, dialog.getByRole("button", { name: button, exact: true }));
  await expect(dialog).toBeHidden();
}
