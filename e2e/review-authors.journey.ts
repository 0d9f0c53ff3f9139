import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./support/journey";
import { listening, resolvedIncident, versionOf } from "./support/review-scene";

test("R-PIR-01 two authors write in one section, one of them offline: both texts survive", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const one = await account("Ada Author", "incident_commander");
  const two = await account("Bo Author", "engineering_lead");
  const key = await resolvedIncident(apiAs(one), "Two write at once");
  await apiAs(one)("PATCH", `/api/v1/incidents/${key}/review/sections/prevention`, {
    body: "First line.\n\nMiddle.\n\nLast line.",
    version: await versionOf(apiAs(one), key, "prevention"),
  });
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
  const context = await browserOf(two);
  const page = await context.newPage();
  await page.goto(`/incidents/${key}/review/resolution`);
  const area = page.getByRole("textbox", { name: "Resolution", exact: true });
  await listening(page);
  await context.setOffline(true);
  await area.fill("We restarted the consumer by hand.");
  await expect(page.getByText("Offline:")).toBeVisible();
  await apiAs(one)("PATCH", `/api/v1/incidents/${key}/review/sections/resolution`, {
    body: "The consumer was restarted automatically.",
    version: await versionOf(apiAs(one), key, "resolution"),
  });
  await context.setOffline(false);
  await page.goto(`/incidents/${key}/review/resolution`);
  await expect(page.getByText("Ann Author changed this section meanwhile")).toBeVisible();
  await expectAccessible(page, [390]);
  await page.getByRole("button", { name: "Keep mine" }).click();
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await expect(area).toHaveValue("We restarted the consumer by hand.");
  await page.reload();
  await expect(area).toHaveValue("We restarted the consumer by hand.");
});
