import { expect, expectAccessible, test } from "./support/journey";

test("filters stand in the address, and the list pages by it", async ({ account, browserOf, apiAs }) => {
  const commander = await account("Lou Lister", "incident_commander");
  const mark = commander.id.slice(-8);
  for (let i = 1; i <= 55; i++) {
    await apiAs(commander)("POST", "/api/v1/incidents", {
      title: `Listed ${mark} ${i}`,
      severity: i % 2 === 0 ? "P1" : "P2",
    });
  }
  const page = await (await browserOf(commander)).newPage();
  await page.goto(`/incidents?q=${mark}`);
  const rows = page.getByRole("link", { name: new RegExp(`Listed ${mark}`) });
  await expect(rows).toHaveCount(50);
  await expectAccessible(page, [1280, 390, 320]);
  await page.getByRole("button", { name: "P1", exact: true }).click();
  await expect(page).toHaveURL(/severity=P1/);
  await expect(rows).toHaveCount(27);
  await page.reload();
  await expect(rows).toHaveCount(27);
  await page.goBack();
  await expect(rows).toHaveCount(50);
});

test("one's own time zone changes how times are shown, and single keys can be switched off", async ({
  account,
  browserOf,
}) => {
  const person = await account("Zoe Zone", "incident_commander");
  const page = await (await browserOf(person)).newPage();
  await page.goto("/profile");
  await expectAccessible(page, [1280, 390, 320]);
  await page.getByRole("combobox", { name: "Time zone" }).fill("Asia/Tokyo");
  await page.getByRole("option", { name: /Tokyo/ }).click();
  await page.getByLabel(/single.key/i).uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/saved/i).first()).toBeVisible();
  await page.goto("/incidents");
  await page.keyboard.press("c");
  await expect(page).toHaveURL(/\/incidents$/);
});
