import type { Page } from "@playwright/test";
import { expectAccessible, test } from "./support/journey";
import { openRule } from "./support/policy-rule";

const widths = [1280, 390, 320];

const screens: Record<string, (page: Page) => Promise<void>> = {
  "the policy to read": async (page) => {
    await page.goto("/settings/policy");
    await page.getByRole("heading", { level: 2, name: "Phases" }).waitFor();
  },
  "a rule with a problem": async (page) => {
    await page.goto("/settings/policy/edit");
    const rule = await openRule(page, "Fix deployed");
    await rule.getByLabel("Due after").fill("soon");
    await page.getByText(/problem keeps the draft from being saved/).waitFor();
  },
  "the difference before saving": async (page) => {
    await page.goto("/settings/policy/edit");
    await page.getByLabel("Definition").fill("Nothing works");
    await page.getByRole("button", { name: "Review and save" }).click();
    await page.getByRole("dialog").waitFor();
  },
  "a branch of the decision tree": async (page) => {
    await page.goto("/settings/policy/edit");
    await page.getByRole("button", { name: "Decision tree" }).click();
    await page.getByText("P0: All payments fail.").click();
    await page.getByText("Percent", { exact: true }).waitFor();
  },
  "a phase": async (page) => {
    await page.goto("/settings/policy/edit");
    await page.getByRole("button", { name: "Phases" }).click();
    await page.getByText("Initial response").click();
    await page.getByText("Step 1", { exact: true }).waitFor();
  },
  "the versions": async (page) => {
    await page.goto("/settings/policy/versions");
    await page.getByRole("link", { name: "Version 1", exact: true }).waitFor();
  },
};
for (const [name, open] of Object.entries(screens)) {
  test(`accessible in both themes at every width: ${name}`, async ({ account, browserOf }) => {
    const page = await (await browserOf(await account("Axel Axe", "admin"))).newPage();
    await open(page);
    await expectAccessible(page, widths);
  });
}
