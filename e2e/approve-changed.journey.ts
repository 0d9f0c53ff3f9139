import { awaitingHotfix, decisionsOf, widerDiff } from "./support/approval-scene";
import { expect, expectAccessible, test } from "./support/journey";

const phone = { width: 390, height: 844 };
const short = (commit: string) => commit.slice(0, 8);

test("R-APR-03 changed since you looked: what was shown stays, what is new is told, and one tap approves that", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Cam Commander", "incident_commander");
  const author = await account("Ada Author", "responder");
  const lead = await account("Lola Lead", "engineering_lead");
  const scene = await awaitingHotfix({ apiAs, commander, author });
  const page = await (await browserOf(lead)).newPage();
  await page.setViewportSize(phone);
  await page.goto(scene.page);
  await expect(page.getByText("Ready for your approval as engineering lead")).toBeVisible();
  const fresh = await scene.revise(widerDiff);
  const zone = page.getByRole("region", { name: "Your decision" });
  await expect(zone.getByText("Changed since you looked: see what is new")).toBeVisible();
  await expect(zone).toContainText(short(scene.commit));
  await expect(zone).not.toContainText(short(fresh));
  await zone.getByRole("button", { name: "Approve" }).click();
  const dialog = page.getByRole("dialog", { name: "Changed since you looked" });
  await expect(dialog).toContainText(
    `(${short(fresh)}) was recorded, in place of revision 1 (${short(scene.commit)})`,
  );
  await expect(dialog).toContainText("2 files in 1 directory");
  await expect(dialog).toContainText("3 files in 1 directory");
  await expect(dialog.getByRole("list").last()).toContainText("src/queue.ts");
  await expectAccessible(page, [1280, 390, 320]);
  await page.setViewportSize(phone);
  await dialog.getByRole("button", { name: `Approve ${short(fresh)} as engineering lead` }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("You approved as engineering lead")).toBeVisible();
  expect(await decisionsOf(apiAs(author), scene.path)).toEqual([
    { by: lead.name, word: "approved", commit: fresh },
  ]);
  await page.getByRole("button", { name: "Withdraw" }).click();
  const withdrawal = page.getByRole("dialog", { name: "Withdraw your decision" });
  await withdrawal.getByRole("button", { name: "Withdraw" }).click();
  await expect(withdrawal.getByText("Say why you take it back.")).toBeVisible();
  await withdrawal.getByLabel("Why").fill("The queue is not part of the fix");
  await withdrawal.getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByText("Ready for your approval as engineering lead")).toBeVisible();
});

test("R-APR-03 a tap on a revision that was replaced a moment before decides nothing, and without a network nothing is sent", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Cas Commander", "incident_commander");
  const author = await account("Al Author", "responder");
  const lead = await account("Lou Lead", "engineering_lead");
  const scene = await awaitingHotfix({ apiAs, commander, author });
  const context = await browserOf(lead);
  const page = await context.newPage();
  // The screen hears of nothing by itself.
  await page.route("**/api/v1/live**", (route) => route.abort());
  await page.goto(scene.page);
  const zone = page.getByRole("region", { name: "Your decision" });
  await zone.getByRole("button", { name: "Approve" }).click();
  const sheet = page.getByRole("dialog", { name: "Approve this hotfix" });
  await expect(sheet).toBeVisible();
  await context.setOffline(true);
  await page.waitForFunction(() => !navigator.onLine);
  await sheet.getByRole("button", { name: "Approve" }).click();
  await expect(sheet.getByText("Nothing was sent")).toBeVisible();
  await context.setOffline(false);
  const fresh = await scene.revise(widerDiff);
  await sheet.getByRole("button", { name: "Approve" }).click();
  const dialog = page.getByRole("dialog", { name: "Changed since you looked" });
  await expect(dialog).toContainText(short(fresh));
  expect(await decisionsOf(apiAs(author), scene.path)).toEqual([]);
  await dialog.getByRole("button", { name: "Read the new one" }).click();
  await expect(zone).toContainText(short(fresh));
  await zone.getByRole("button", { name: "Ask for changes" }).click();
  const asking = page.getByRole("dialog", { name: "Ask for changes" });
  await asking.getByLabel("What has to change").fill("Leave the queue alone");
  await asking.getByRole("button", { name: "Ask for changes" }).click();
  await expect(page.getByText("You asked for changes as engineering lead")).toBeVisible();
  expect(await decisionsOf(apiAs(author), scene.path)).toEqual([
    { by: lead.name, word: "changes_requested", commit: fresh },
  ]);
  const next = await scene.revise(widerDiff);
  await page.reload();
  await expect(page.getByText("Changed since you asked for changes to revision 2")).toBeVisible();
  await page.getByRole("button", { name: "See what is new" }).click();
  await expect(dialog).toContainText("Both diffs change the same lines in the same way.");
  await dialog.getByRole("button", { name: `Approve ${short(next)} as engineering lead` }).click();
  await expect(page.getByText("You approved as engineering lead")).toBeVisible();
});
