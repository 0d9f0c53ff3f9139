import type { Locator, Page } from "@playwright/test";

/** Opens the fields of a timer rule in the policy editor, at the level that is shown. */
export async function openRule(page: Page, label: string): Promise<Locator> {
  const rule = page
    .getByRole("listitem")
    .filter({ has: page.getByText(label, { exact: false }) })
    .first();
  await rule.locator("summary").click();
  return rule;
}
