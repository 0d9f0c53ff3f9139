import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./support/journey";

const commit = "4f2b9c1d7e6a5f80123456789abcdef012345678";

const diff = [
  "diff --git a/src/pool.ts b/src/pool.ts",
  "--- a/src/pool.ts",
  "+++ b/src/pool.ts",
  "@@ -1,3 +1,3 @@",
  ' import { Pool } from "pg";',
  "-export const pool = new Pool({ max: 10 });",
  "+export const pool = new Pool({ max: 60 });",
  " export type Db = typeof pool;",
  "",
].join("\n");

const next = (page: Page) => page.getByRole("region", { name: "What comes next" });

async function start(page: Page, incidentKey: string): Promise<string> {
  await page.goto(`/incidents/${incidentKey}`);
  await page.getByRole("button", { name: "Start a hotfix" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("The author cannot approve it.")).toBeVisible();
  await expect(dialog.getByRole("combobox", { name: "Author" })).toHaveValue(/Rita/);
  await dialog.getByLabel("Title").fill("Raise the pool limit");
  await dialog.getByLabel("Version in production now").fill("1.2");
  await dialog.getByRole("button", { name: "Start", exact: true }).click();
  await expect(dialog.getByText(/must be a version such as 1.2.3/)).toBeVisible();
  await dialog.getByLabel("Version in production now").fill("v1.2.3");
  await expect(dialog.getByRole("status")).toContainText("v1.2.4");
  await dialog.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page).toHaveURL(/\/hotfixes\/[0-9a-f-]{36}$/);
  await expect(page).toHaveTitle(/Hotfix 1 of INC-.*: Raise the pool limit/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

async function record(page: Page): Promise<void> {
  await next(page).getByRole("button", { name: "Record a revision" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Commit", { exact: true }).fill("4f2b9c1d");
  await dialog.getByRole("button", { name: "Record", exact: true }).click();
  await expect(dialog.getByLabel("Commit", { exact: true })).toBeFocused();
  await dialog.getByLabel("Commit", { exact: true }).fill(commit);
  await dialog.getByLabel("Read it from a file").setInputFiles({
    name: "pool.diff",
    mimeType: "text/plain",
    buffer: Buffer.from(diff),
  });
  await expect(dialog.getByLabel("Diff")).toHaveValue(diff);
  await dialog.getByRole("button", { name: "Record", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(next(page).getByRole("link", { name: "Go to the warnings" })).toBeFocused();
}

test("R-FIX-01 to 05 R-TST-01 R-RBK-01 R-INC-10 a P1 fix goes from its start to verified on one page, and nothing missing stays unsaid", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Cora Commander", "incident_commander");
  const lead = await account("Ed Lead", "engineering_lead");
  const product = await account("Pat Product", "product_manager");
  const rita = await account("Rita Responder", "responder");
  const { key } = await apiAs(commander)("POST", "/api/v1/incidents", {
    title: "Checkout times out",
    severity: "P1",
  });
  const page = await (await browserOf(rita)).newPage();
  const id = await start(page, String(key));

  const gate = page.locator("#gate");
  await expect(gate.getByRole("link", { name: "No rollback plan" })).toBeVisible();
  await expect(gate.getByText("14 missing checks")).toBeVisible();
  await expect(page.getByText("Go past the gate")).toHaveCount(0);

  await page.getByRole("button", { name: "Done: Create the hotfix branch off main" }).click();
  await expect(page.locator("summary:focus")).toContainText("Implement the fix");
  await expect(page.locator("#steps")).toContainText("Done by Rita Responder");
  const push = page.locator("#step-push");
  await push.locator("summary").click();
  await expect(
    push.getByRole("button", { name: "Done: Push main and the tag to production" }),
  ).toBeDisabled();
  await expect(push.getByRole("button", { name: /^Copy/ })).toBeDisabled();
  await expect(push.getByText("Cannot be taken back.")).toBeVisible();

  await record(page);
  await next(page).getByRole("link", { name: "Go to the warnings" }).click();
  await page.getByLabel("Why this is acceptable").fill("A test would only repeat the number.");
  await page.getByRole("button", { name: "Answer", exact: true }).click();
  await page.getByText("What it changes, line by line").click();
  await expect(page.getByText("export const pool = new Pool({ max: 60 });")).toBeVisible();
  await expectAccessible(page, [1280, 390, 320]);

  await next(page).getByRole("button", { name: "Ask for approval" }).click();
  await expect(next(page)).toContainText("Report 14 checks");
  await page.getByRole("button", { name: "Passed: Unit test suites" }).click();
  await expect(page.locator("#check-unit_suites")).toContainText("Passed");
  await expect(page.locator("#check-unit_suites")).toBeFocused();
  await page.getByRole("button", { name: "Other result: The mobile app works" }).click();
  const mobile = page.locator("#check-mobile");
  await expect(mobile.getByRole("button", { name: /^Skip/ })).toBeDisabled();
  await mobile.getByRole("button", { name: /^Does not apply/ }).click();
  await expect(mobile.getByText("Say why this check is left out.")).toBeVisible();
  await mobile.getByLabel("Reason").fill("There is no mobile app");
  await mobile.getByRole("button", { name: /^Does not apply/ }).click();
  await expect(mobile).toContainText("Reason: There is no mobile app");
  const { checks } = await apiAs(rita)("GET", `/api/v1/hotfixes/${id}`);
  for (const check of Array.isArray(checks) ? checks : []) {
    if (check.result !== null) continue;
    await apiAs(rita)("PUT", `/api/v1/hotfixes/${id}/checks/${check.key}`, { result: "passed" });
  }

  await next(page).getByRole("button", { name: "Write the rollback plan" }).click();
  const plan = page.getByRole("dialog");
  await expect(plan.getByLabel("Commands")).toHaveValue(/git revert -m 1 --no-edit \{mergeCommit\}/);
  await plan.getByRole("radio", { name: "Yes, it was tried" }).check();
  await plan.getByRole("button", { name: "Save the plan" }).click();
  await expect(plan).toBeHidden();
  await expect(next(page)).toContainText("Waiting for the engineering lead and product manager");

  for (const [who, role] of [
    [lead, "engineering_lead"],
    [product, "product_manager"],
  ] as const) {
    await apiAs(who)("POST", `/api/v1/hotfixes/${id}/decisions`, { role, decision: "approved", commit });
  }
  await expect(next(page)).toContainText("The gate is open");
  await expect(push.getByRole("button", { name: "Done: Push main and the tag to production" })).toBeEnabled();
  await next(page).getByRole("button", { name: "Deploy to production" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Begin the deployment" }).click();
  await next(page).getByRole("button", { name: "Say how it ended" }).click();
  const end = page.getByRole("dialog");
  await end.getByRole("radio", { name: "It succeeded" }).check();
  await end.getByRole("button", { name: "Save" }).click();
  await next(page).getByRole("button", { name: "Verify" }).click();
  const verify = page.getByRole("dialog");
  await verify.getByRole("radio", { name: "Yes, confirmed" }).check();
  await verify.getByLabel("What was confirmed").fill("Checkout answers in 200 ms");
  await verify.getByRole("button", { name: "Save" }).click();
  await expect(next(page)).toContainText("in production and verified");
  await expect(page.locator("#verification")).toContainText("Checkout answers in 200 ms");
  await expectAccessible(page);

  await page.goto(`/incidents/${key}`);
  await expect(page.getByRole("link", { name: "Hotfix 1: Raise the pool limit" })).toBeVisible();
});

test("R-FIX-04 R-APR-06 a P0 goes past the gate by name, with what is passed over, and is marked for good", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const rita = await account("Rita Responder", "responder");
  const manager = await account("Mo Manager", "on_call_manager");
  const { key } = await apiAs(manager)("POST", "/api/v1/incidents", { title: "All down", severity: "P0" });
  const { id } = await apiAs(rita)("POST", `/api/v1/incidents/${key}/hotfixes`, { title: "Turn it back" });
  await apiAs(rita)("POST", `/api/v1/hotfixes/${id}/revisions`, { commit });
  const page = await (await browserOf(manager)).newPage();
  await page.goto(`/hotfixes/${id}`);
  await page.getByRole("button", { name: "Go past the gate" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/Missing approval: engineering lead/)).toBeVisible();
  await expect(dialog.getByText(/under your name/)).toBeVisible();
  await dialog.getByRole("button", { name: "Deploy past the gate" }).click();
  await expect(dialog.getByText("Give the reason: it is read in the review.")).toBeVisible();
  await dialog.getByLabel("Why production cannot wait").fill("Nobody can pay, and the lead is on a plane");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Deploy past the gate" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Past the gate").first()).toBeVisible();
  await expect(page.locator("#deployments")).toContainText("by Mo Manager: Nobody can pay");
  await page.goto(`/incidents/${key}`);
  await expect(page.getByText("Past the gate", { exact: true }).first()).toBeVisible();
});

test("a hotfix that does not exist and one of a private incident look the same", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Pia Private", "incident_commander");
  const stranger = await account("Stan Stranger", "engineering_lead");
  const { key } = await apiAs(commander)("POST", "/api/v1/incidents", {
    title: "Secret",
    severity: "P1",
    private: true,
  });
  const { id } = await apiAs(commander)("POST", `/api/v1/incidents/${key}/hotfixes`, { title: "Quietly" });
  const page = await (await browserOf(stranger)).newPage();
  for (const path of [`/hotfixes/${id}`, `/hotfixes/${id}/rollback`, "/hotfixes/none-of-these"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
});
