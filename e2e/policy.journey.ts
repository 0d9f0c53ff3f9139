import { makeAccount, setUpAdministrator } from "./support/accounts";
import { test as base, expect, expectAccessible } from "./support/journey";
import { openRule } from "./support/policy-rule";
import { removeData, startFirebreak } from "./support/server";

type Product = Awaited<ReturnType<typeof ownProduct>>;

async function ownProduct() {
  const firebreak = await startFirebreak();
  return { firebreak, admin: await setUpAdministrator(firebreak) };
}

/** A product of its own: every other journey counts on the deadlines of the first policy. */
const test = base.extend<object, { product: Product }>({
  product: [
    async ({ browserName: _ }, use) => {
      const product = await ownProduct();
      await use(product);
      await product.firebreak.stop();
      removeData(product.firebreak.dataDir);
    },
    { scope: "worker", timeout: 120_000 },
  ],
  url: async ({ product }, use) => use(product.firebreak.url),
  account: async ({ product }, use) =>
    use((name, ...roles) => makeAccount(product.firebreak.url, product.admin, name, roles)),
});

/** The deadline of an incident's fix in minutes after its start. */
async function fixMinutes(
  api: (method: string, path: string) => Promise<Record<string, unknown>>,
  incident: Record<string, unknown>,
): Promise<number | null> {
  const { items } = await api("GET", `/api/v1/incidents/${incident.key}/timers`);
  const timers: { rule: string; dueAt: string | null }[] = Array.isArray(items) ? items : [];
  const due = timers.find((timer) => timer.rule === "fix_deployed")?.dueAt;
  return due ? (Date.parse(due) - Date.parse(String(incident.startedAt))) / 60_000 : null;
}

/** The saved policy with the P0 fix due after this long. */
async function withFix(api: (method: string, path: string) => Promise<Record<string, unknown>>, due: string) {
  const policy: { severities: { P0: { timers: { rule: string; due: string | null }[] } } } = JSON.parse(
    JSON.stringify(await api("GET", "/api/v1/policies/current")),
  );
  for (const rule of policy.severities.P0.timers) if (rule.rule === "fix_deployed") rule.due = due;
  return policy;
}

test.describe.configure({ mode: "serial" });

test("R-SLA-04 an administrator shortens the P0 fix deadline: new incidents follow it, an older one keeps its own", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const admin = await account("Polly Policy", "admin");
  const commander = await account("Olaf Older", "incident_commander");
  const declare = (title: string) => apiAs(commander)("POST", "/api/v1/incidents", { title, severity: "P0" });
  const older = await declare("Before the change");
  expect(await fixMinutes(apiAs(commander), older)).toBe(120);

  const page = await (await browserOf(admin)).newPage();
  await page.goto("/settings/policy");
  await expect(page.getByRole("heading", { level: 1, name: "Response policy" })).toBeVisible();
  await page.getByRole("link", { name: "Edit the policy" }).click();
  const save = page.getByRole("button", { name: "Review and save" });
  await expect(save).toBeDisabled();
  const rule = await openRule(page, "Fix deployed");
  const due = rule.getByLabel("Due after");
  await expect(due).toHaveValue("2 h");
  await due.fill("soon");
  await expect(page.getByText(/problem keeps the draft from being saved/)).toBeVisible();
  await page.getByRole("list", { name: "Problems" }).getByRole("button").click();
  await expect(due).toBeFocused();
  await due.fill("90 min");
  await expect(page.getByRole("region", { name: "Worked example" }).getByText("16:00Z")).toBeVisible();

  await page.reload();
  await expect(page.getByText("1 change, kept in this browser until saved.")).toBeVisible();
  await page.getByRole("link", { name: "Back" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Stay" }).click();
  await save.click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("due 2 h → 90 min")).toBeVisible();
  await dialog.getByLabel(/^Why/).fill("Two hours were never needed");
  await dialog.getByRole("button", { name: /^Save as version/ }).click();
  await expect(page).toHaveURL(/\/settings\/policy$/);
  await expect(page.getByText("Two hours were never needed")).toBeVisible();

  const newer = await declare("After the change");
  expect(await fixMinutes(apiAs(commander), newer)).toBe(90);
  expect(await fixMinutes(apiAs(commander), older)).toBe(120);
});

test("two administrators at once: the second is shown what the first changed, and loses nothing", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const [ada, ben] = [await account("Ada First", "admin"), await account("Ben Second", "admin")];
  const page = await (await browserOf(ben)).newPage();
  await page.goto("/settings/policy/edit");
  const label = page.getByLabel("Label", { exact: true }).last();
  await label.fill("Critical indeed");
  await apiAs(ada)("POST", "/api/v1/policies", await withFix(apiAs(ada), "PT75M"));
  await page.getByRole("button", { name: "Review and save" }).click();
  await page.getByRole("button", { name: /^Save as version/ }).click();
  await expect(page.getByText(/was saved meanwhile. Nothing of yours is lost/)).toBeVisible();
  await expect(page.getByText("due 90 min → 75 min")).toBeVisible();
  await page.getByRole("button", { name: "Take their changes into my draft" }).click();
  await expect(label).toHaveValue("Critical indeed");
  await page.getByRole("button", { name: "Review and save" }).click();
  await page.getByRole("button", { name: /^Save as version/ }).click();
  await expect(page).toHaveURL(/\/settings\/policy$/);
  const saved = JSON.stringify(await apiAs(ada)("GET", "/api/v1/policies/current"));
  expect(saved).toContain("Critical indeed");
  expect(saved).toContain("PT75M");
});

test("any version can be read, compared with the one before, and restored as a draft", async ({
  account,
  browserOf,
}) => {
  const admin = await account("Vera Versions", "admin");
  const page = await (await browserOf(admin)).newPage();
  await page.goto("/settings/policy/versions");
  await page.getByRole("link", { name: "Version 2", exact: true }).click();
  await expect(page.getByRole("list", { name: "Changes from version 1" })).toContainText("due 2 h → 90 min");
  await page.goto("/settings/policy/versions/1");
  await page.getByRole("link", { name: "Restore as a draft" }).click();
  await expect(page.getByText(/changes, kept in this browser/)).toBeVisible();
  await page.getByRole("button", { name: "Review and save" }).click();
  await expect(page.getByLabel(/^Why/)).toHaveValue("Restores version 1");
  await page.getByRole("button", { name: /^Save as version/ }).click();
  await expect(page.getByText("Restores version 1")).toBeVisible();
});

test("everybody reads the policy, and only administrators edit it", async ({ account, browserOf }) => {
  const reader = await account("Rita Reader", "stakeholder");
  const page = await (await browserOf(reader)).newPage();
  await page.goto("/settings/policy");
  await expect(page.getByRole("heading", { name: "P0 Critical" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Edit the policy" })).toHaveCount(0);
  await page.goto("/settings/policy/edit");
  await expect(page.getByText(/Only administrators change the policy/)).toBeVisible();
  await expectAccessible(page, [390]);
});
