import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./support/journey";

const phasesOf = (page: Page) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: "Phases" }) });

test("R-INC-07 the phases follow what happens, and a step that no event ticks is ticked by keyboard", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Phil Phases", "incident_commander");
  const { key } = await apiAs(commander)("POST", "/api/v1/incidents", {
    title: "Checkout is down",
    severity: "P0",
  });
  const page = await (await browserOf(commander)).newPage();
  await page.goto(`/incidents/${key}`);
  const phases = phasesOf(page);
  await expect(phases.getByText(/Deployment must start by/)).toContainText(/\d\d:\d\dZ \(in 1h 2\dm\)/);
  await expect(phases.getByRole("checkbox", { name: "Assess the severity" })).toBeChecked();

  await page.getByRole("button", { name: "Acknowledge" }).click();
  const paged = phases.getByRole("checkbox", { name: "Page the on-call engineer" });
  await expect(paged).toBeChecked();
  await expect(phases.getByRole("link", { name: "Phil Phases acknowledged the page" })).toBeVisible();

  const channel = phases.getByRole("checkbox", { name: "Open the incident's channel" });
  await channel.focus();
  await page.keyboard.press("Space");
  await expect(channel).toBeChecked();
  await expect(channel).toBeFocused();
  await expect(page.getByText("Step done: Open the incident's channel")).toBeVisible();
  await page.keyboard.press("Space");
  await expect(page.getByText("Step not done after all: Open the incident's channel")).toBeVisible();
  await expect(channel).not.toBeChecked();

  await page.getByRole("button", { name: "Change status" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "Fixing" }).check();
  await dialog.getByRole("button", { name: /fixing|change/i }).click();
  await expect(dialog).toBeHidden();
  const branch = phases.getByRole("checkbox", { name: "Create the hotfix branch" });
  await expect(branch).toBeVisible();
  await expect(channel).toBeHidden();

  await phases.getByText("Deployment", { exact: true }).click();
  await phases.getByRole("button", { name: "Enter this phase: Deployment" }).press("Enter");
  await expect(phases.getByRole("button", { name: "Enter this phase: Deployment" })).toHaveCount(0);
  await expect(phases.locator("summary:focus")).toContainText("Deployment");
  await expect(phases.getByText(/Deployment must start by/)).toHaveCount(0);
  await expectAccessible(page, [1280, 390, 320]);
  await page.setViewportSize({ width: 320, height: 844 });
  await page.getByRole("tab", { name: "Clocks" }).click();
  await expect(phases.getByRole("checkbox", { name: "Deploy to staging and validate" })).toBeVisible();
  await expectAccessible(page, [390, 320]);
});

test("R-INC-07 a refused tick goes back and says why; what is closed shows its outcome only", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Ruth Refused", "incident_commander");
  const { key } = await apiAs(commander)("POST", "/api/v1/incidents", { title: "False", severity: "P2" });
  const page = await (await browserOf(commander)).newPage();
  // The page stays as it was read before the incident was cancelled; were its readings to fail instead, it would be drawn anew by the server.
  const anew = `**/api/v1/incidents/${key}/page`;
  const before = await apiAs(commander)("GET", `/api/v1/incidents/${key}/page`);
  await page.route(anew, (route) => route.fulfill({ json: before }));
  await page.goto(`/incidents/${key}`);
  const phases = phasesOf(page);
  const decide = phases.getByRole("checkbox", { name: "Decide whether a hotfix is needed" });
  await expect(decide).toBeVisible();
  await apiAs(commander)("POST", `/api/v1/incidents/${key}/status`, {
    status: "cancelled",
    note: "A false alarm",
  });
  await decide.press("Space");
  await expect(phases.getByRole("alert")).toContainText("The incident is cancelled");
  await expect(decide).not.toBeChecked();
  await page.unroute(anew);
  await page.reload();
  await expect(phases.getByText("skipped").first()).toBeVisible();
  await expect(phases.getByRole("checkbox")).toHaveCount(0);
});
