import { expect, expectAccessible, test } from "./support/journey";

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
  const answers = [
    ["What is broken?", "A core workflow"],
    ["Is data being corrupted or lost?", "No"],
    ["Is somebody exploiting a vulnerability right now?", "No"],
    ["What percentage of payments fails?", "I do not know"],
    ["Do logins fail?", "For some"],
    ["How many users are affected?", "A significant share"],
  ];
  for (const [question = "", answer = ""] of answers) {
    await expect(tree.getByRole("heading", { name: question })).toBeVisible();
    await tree.getByRole("button", { name: answer, exact: true }).click();
  }
  await expect(tree.getByRole("heading", { name: "Suggestion" })).toBeVisible();
  await expect(tree.getByText("P1 High")).toBeVisible();
  await page.getByRole("radio", { name: "P0" }).check();
  await page.getByLabel(/^Why P0/).fill("The board is watching");
  await page.getByRole("button", { name: "Declare incident" }).click();
  await expect(page).toHaveURL(/\/incidents\/INC-\d{4}-\d{3,}$/);
  const key = page.url().split("/").at(-1);
  const incident = await apiAs(commander)("GET", `/api/v1/incidents/${key}`);
  expect(incident.classification).toMatchObject({
    severity: "P1",
    overruled: true,
    overruleReason: "The board is watching",
  });
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
