import { expect, expectAccessible, goByKey, test } from "./support/journey";

test("R-SEV-02 the decision tree stops at the first decisive answer, and an overrule keeps its reason", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Omar Commander", "incident_commander");
  const page = await (await browserOf(commander)).newPage();
  await page.goto("/incidents/new");
  await expectAccessible(page, [1280, 390, 320]);
  await page.getByLabel("Title").fill("Search returns nothing");
  await page.getByRole("button", { name: "Help me decide" }).click();
  const tree = page.getByRole("region", { name: "Help me decide" });
  await tree
    .getByRole("button", { name: "Core workflow" })
    .or(tree.getByText(/core workflow/i).first())
    .first()
    .click();
  for (let asked = 0; asked < 12 && (await tree.getByText("Suggestion").count()) === 0; asked++) {
    const all = tree.getByRole("button", { name: /^(All|Everybody|All users)/ });
    const no = tree.getByRole("button", { name: "No", exact: true });
    if ((await all.count()) > 0) await all.first().click();
    else if ((await no.count()) > 0) await no.click();
    else await tree.getByRole("button").last().click();
  }
  await expect(tree.getByText("Suggestion")).toBeVisible();
  await page.getByRole("radio", { name: "P0" }).check();
  await page.getByLabel(/^Why P0/).fill("The board is watching");
  await page.getByRole("button", { name: "Declare incident" }).click();
  await expect(page).toHaveURL(/\/incidents\/INC-\d{4}-\d{3,}$/);
  const key = page.url().split("/").at(-1);
  const incident = await apiAs(commander)("GET", `/api/v1/incidents/${key}`);
  expect(incident.classification).toMatchObject({ overruled: true, overruleReason: "The board is watching" });
});

test("a double click declares one incident", async ({ account, browserOf, apiAs }) => {
  const commander = await account("Dora Double", "incident_commander");
  const page = await (await browserOf(commander)).newPage();
  await page.goto("/incidents/new");
  const title = `Twice ${commander.id}`;
  await page.getByLabel("Title").fill(title);
  await page.getByRole("radio", { name: "P1" }).check();
  await expect(page.getByText(/fix due/i)).toBeVisible();
  await page.getByRole("button", { name: "Declare incident" }).dblclick();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const { items } = await apiAs(commander)("GET", `/api/v1/incidents?q=${encodeURIComponent(title)}`);
  expect(items).toHaveLength(1);
});

test("an incident is declared, noted and resolved by the keyboard alone", async ({ account, browserOf }) => {
  const commander = await account("Kim Keyboard", "incident_commander");
  const page = await (await browserOf(commander)).newPage();
  await page.goto("/incidents");
  await goByKey(page, "c", /\/incidents\/new$/);
  await expect(page.getByLabel("Title")).toBeFocused();
  await page.keyboard.type("Mail is not delivered");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "P1" })).toBeChecked();
  await page.getByRole("button", { name: "Declare incident" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Mail is not delivered" })).toBeVisible();
  await page.getByRole("textbox", { name: "Add to timeline" }).focus();
  await page.keyboard.type("queue is stuck");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("article").or(page.getByRole("listitem")).filter({ hasText: "queue is stuck" }).first(),
  ).toBeVisible();
  await page.getByRole("button", { name: "Change status" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "Resolved" }).focus();
  await page.keyboard.press("Space");
  await dialog.getByRole("button", { name: "Resolve" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Resolved", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Change status" })).toBeFocused();
});
