import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./support/journey";
import {
  contradicted,
  goToStep,
  listening,
  openHistory,
  resolvedIncident,
  saveSection,
} from "./support/review-scene";

test("R-PIR-01 two authors write in one section, one of them offline: both texts survive", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const one = await account("Ada Author", "incident_commander");
  const two = await account("Bo Author", "engineering_lead");
  const key = await resolvedIncident(apiAs(one), "Two write at once");
  await saveSection(apiAs(one), key, "prevention", "First line.\n\nMiddle.\n\nLast line.");
  const [here, there] = [await browserOf(one), await browserOf(two)];
  const [first, second] = [await here.newPage(), await there.newPage()];
  for (const page of [first, second]) {
    await page.goto(`/incidents/${key}/review/prevention`);
    await expect(page.getByLabel("Prevention measures", { exact: true })).toHaveValue(/Middle/);
  }
  await expect(first.getByText("Also here: Bo Author").first()).toBeVisible();
  await listening(second);
  const area = (page: Page) => page.getByRole("textbox", { name: "Prevention measures", exact: true });
  await there.setOffline(true);
  await area(second).fill("First line.\n\nMiddle.\n\nLast line, from the train.");
  await area(second).blur();
  await expect(second.getByText("Offline:")).toBeVisible();
  await area(first).fill("First line, from the desk.\n\nMiddle.\n\nLast line.");
  await area(first).blur();
  await expect(first.getByText(/^Saved \d/)).toBeVisible();
  await second.reload().catch(() => undefined);
  await there.setOffline(false);
  await second.goto(`/incidents/${key}/review/prevention`);
  for (const page of [first, second]) {
    await expect(area(page)).toHaveValue(
      "First line, from the desk.\n\nMiddle.\n\nLast line, from the train.",
    );
  }
});

test("R-PIR-01 where both changed the same line the choice is asked for, and what is typed survives a reload", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const one = await account("Ann Author", "incident_commander");
  const two = await account("Ben Author", "engineering_lead");
  const key = await resolvedIncident(apiAs(one), "The same line");
  const page = await (await browserOf(two)).newPage();
  const [mine, theirs] = ["We restarted the consumer by hand.", "The consumer was restarted automatically."];
  const area = await contradicted(page, { key, mine, theirs, other: apiAs(one) });
  await expect(page.getByText("Ann Author changed this section meanwhile")).toBeVisible();
  await expectAccessible(page, [390]);
  await page.getByRole("button", { name: "Keep mine" }).click();
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await expect(area).toHaveValue("We restarted the consumer by hand.");
  await page.reload();
  await expect(area).toHaveValue("We restarted the consumer by hand.");
});

test("R-PIR-01 the history of a section shows what each save changed, and an earlier text comes back as a new version", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const one = await account("Hana History", "incident_commander");
  const two = await account("Hugo History", "engineering_lead");
  const key = await resolvedIncident(apiAs(one), "Saved several times");
  for (const body of ["We restarted it.", "We restarted it by hand.", "We restarted it by hand twice."]) {
    await saveSection(apiAs(one), key, "resolution", body);
  }
  await saveSection(apiAs(two), key, "resolution", "We restarted it by hand, and it held.");
  const page = await (await browserOf(one)).newPage();
  await page.goto(`/incidents/${key}/review/root-cause`);
  await goToStep(page, "Resolution");
  const area = page.getByRole("textbox", { name: "Resolution", exact: true });
  await expect(area).toHaveValue("We restarted it by hand, and it held.");
  const versions = await openHistory(page);
  const dialog = page.getByRole("dialog");
  // The first is what the record says.
  await expect(versions).toHaveCount(3);
  const [last, first] = [versions.first(), versions.nth(1)];
  await expect(last).toContainText("Hugo History");
  await expect(last).toContainText("version 5, as it is now");
  await expect(last.locator("ins", { hasText: "and it held" })).toBeVisible();
  await expect(last.locator("del", { hasText: "twice" })).toBeVisible();
  await expect(last.getByRole("button", { name: /^Restore/ })).toHaveCount(0);
  await expect(first).toContainText("version 4, 3 saves");
  const earliest = dialog.getByRole("button", { name: "Restore version 2", exact: true });
  await expect(earliest).toBeHidden();
  await first.getByText("2 earlier saves").click();
  await expect(first.getByText("We restarted it by hand.", { exact: true })).toBeVisible();
  await expect(first.getByText("We restarted it.", { exact: true })).toBeVisible();
  await expectAccessible(page, [1280, 390]);
  await earliest.click();
  await expect(dialog).toBeHidden();
  await expect(area).toHaveValue("We restarted it.");
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  const now = await openHistory(page);
  await expect(now).toHaveCount(4);
  await expect(now.first()).toContainText("brought version 2 back, as it is now");
  await expect(now.first()).toContainText("Hana History");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.reload();
  await expect(area).toHaveValue("We restarted it.");
});
