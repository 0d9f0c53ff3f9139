import { fieldTime } from "./support/field-time";
import { expect, expectAccessible, test } from "./support/journey";

test("R-APR-05 who approves names somebody for their absence, and ends it; who does not is not asked", async ({
  account,
  browserOf,
}) => {
  const lead = await account("Lena Away", "engineering_lead");
  const other = await account(`Olaf Stands In ${lead.id.slice(-6)}`, "engineering_lead");
  const responder = await account(`Olaf Cannot ${lead.id.slice(-6)}`, "responder");
  const page = await (await browserOf(lead)).newPage();
  await page.goto("/profile");
  const away = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "While you are away" }) });
  await away.getByRole("button", { name: "Name somebody" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("searchbox", { name: "Person" }).fill(lead.id.slice(-6));
  const cannot = dialog.getByRole("radio", { name: new RegExp(responder.name) });
  await expect(cannot).toHaveAccessibleName(/Is no engineering lead in the organisation/);
  await expect(cannot).toBeDisabled();
  await dialog.getByRole("button", { name: "Ask them in my place" }).click();
  await expect(dialog.getByText("Choose a person.")).toBeVisible();
  await dialog.getByRole("radio", { name: new RegExp(other.name) }).press("Space");
  await dialog.getByLabel(/^Until/).fill(fieldTime(-60));
  await page.keyboard.press("Enter");
  await expect(dialog.getByLabel(/^Until/)).toHaveAccessibleDescription(/Must lie ahead/);
  await expect(dialog.getByLabel(/^Until/)).toBeFocused();
  await expectAccessible(page);
  await dialog.getByLabel(/^Until/).fill(fieldTime(3 * 24 * 60));
  await dialog.getByLabel(/^Note/).fill("On the train");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(away).toContainText(`${other.name} is asked in your place`);
  await expect(away).toContainText("On the train");
  await page.reload();
  await expect(away).toContainText("On the train");
  await expectAccessible(page);
  await away.getByRole("button", { name: "End it" }).press("Enter");
  await expect(away).toContainText("Nobody is asked in your place.");

  const plain = await (await browserOf(responder)).newPage();
  await plain.goto("/profile");
  await expect(plain.getByRole("heading", { name: "Password" })).toBeVisible();
  await expect(plain.getByRole("heading", { name: "While you are away" })).toHaveCount(0);
});
