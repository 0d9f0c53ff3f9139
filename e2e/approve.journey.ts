import { awaitingHotfix, decisionsOf } from "./support/approval-scene";
import { expect, expectAccessible, test } from "./support/journey";
import { tabTo } from "./support/keyboard";

const phone = { width: 390, height: 844 };
const short = (commit: string) => commit.slice(0, 8);

test("R-APR-01 R-APR-04 on a phone a P0 gets one approval by word of mouth and one in the product, and the first is confirmed", async ({
  account,
  browserOf,
  apiAs,
}) => {
  test.slow();
  const commander = await account("Cora Commander", "incident_commander");
  const author = await account("Artur Author", "responder");
  const lead = await account("Lena Lead", "engineering_lead");
  const manager = await account(`Milo ${author.id.slice(-8)}`, "on_call_manager");
  const scene = await awaitingHotfix({ apiAs, commander, author }, { tested: false });

  const hers = await (await browserOf(lead)).newPage();
  await hers.setViewportSize(phone);
  await hers.goto(scene.page);
  await expect(hers).toHaveTitle(new RegExp(`Approve hotfix 1 of ${scene.key}`));
  await expect(hers.getByText("1 warning to answer first")).toBeVisible();
  await expectAccessible(hers, [1280, 390, 320]);
  await hers.getByRole("button", { name: "Answer 1 warning first" }).click();
  await expect(hers.getByLabel("Why this is acceptable")).toBeFocused();
  await hers.getByLabel("Why this is acceptable").fill("The revert was read line by line");
  await hers.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(hers.getByText("Ready for your approval as engineering lead")).toBeVisible();

  const theirs = await (await browserOf(commander)).newPage();
  await theirs.setViewportSize(phone);
  await theirs.goto(scene.page);
  await theirs.getByRole("button", { name: "Record a verbal approval" }).click();
  const record = theirs.getByRole("dialog");
  await record.getByLabel("Approved as").selectOption("on-call manager");
  await record.getByRole("searchbox").fill(manager.name);
  await record.getByRole("radio", { name: manager.name }).check();
  await record.getByLabel("Over").selectOption("bridge call");
  await record.getByLabel("In which words").fill("Yes, get it out");
  await expectAccessible(theirs, [390]);
  await theirs.setViewportSize(phone);
  await record.getByRole("button", { name: "Record" }).click();
  await expect(record).toBeHidden();
  await expect(theirs.getByText("not confirmed yet")).toBeVisible();

  await expect(hers.getByText("not confirmed yet")).toBeVisible();
  const zone = hers.getByRole("region", { name: "Your decision" });
  await zone.getByRole("button", { name: "Approve" }).click();
  const sheet = hers.getByRole("dialog");
  await expect(sheet).toContainText(short(scene.commit));
  await expect(sheet).toContainText("engineering lead");
  await expectAccessible(hers, [390, 320]);
  await hers.setViewportSize(phone);
  await sheet.getByRole("button", { name: "Approve" }).dblclick();
  await expect(sheet).toBeHidden();
  await expect(hers.getByText("You approved as engineering lead")).toBeVisible();
  await expect(zone.getByRole("button", { name: "Withdraw" })).toBeVisible();
  expect(await decisionsOf(apiAs(author), scene.path)).toEqual([
    { by: manager.name, word: "approved", commit: scene.commit },
    { by: lead.name, word: "approved", commit: scene.commit },
  ]);

  const his = await (await browserOf(manager)).newPage();
  await his.setViewportSize(phone);
  await his.goto("/");
  await his
    .getByRole("list", { name: "Awaits me" })
    .getByRole("link", { name: `Answer: ${scene.title}` })
    .click();
  await expect(his.getByText("Did you approve this as on-call manager?")).toBeVisible();
  await expectAccessible(his, [390]);
  await his.setViewportSize(phone);
  await his.getByRole("link", { name: "Approvals" }).click();
  const inbox = his.getByRole("list", { name: "Awaits you" });
  await expect(inbox.getByText("“Yes, get it out”")).toBeVisible();
  await expectAccessible(his, [1280, 390, 320]);
  await his.setViewportSize(phone);
  await his.getByRole("button", { name: `I did: ${scene.title}` }).click();
  await expect(his.getByRole("button", { name: `I did: ${scene.title}` })).toHaveCount(0);
  await expect(theirs.getByText("confirmed in writing")).toBeVisible();
  await theirs.goto("/approvals");
  await expect(theirs.getByRole("heading", { name: "Nothing waits for you" })).toBeVisible();
  await expectAccessible(theirs, [390]);
});

test("R-APR-04 somebody who did not approve says so after being asked once more, and it counts no longer", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Cleo Commander", "incident_commander");
  const author = await account("Abel Author", "responder");
  const manager = await account("Mona Manager", "on_call_manager");
  const scene = await awaitingHotfix({ apiAs, commander, author });
  await apiAs(commander)("POST", `${scene.path}/verbal-approvals`, {
    role: "on_call_manager",
    approverId: manager.id,
    channel: "phone",
    words: "Do what you must",
    spokenAt: new Date().toISOString(),
    commit: scene.commit,
  });
  const page = await (await browserOf(manager)).newPage();
  await page.goto(scene.page);
  await page.getByRole("button", { name: `I did not: ${scene.title}` }).click();
  const dialog = page.getByRole("dialog", { name: "You did not approve?" });
  await dialog.getByRole("button", { name: "Back" }).click();
  await expect(page.getByRole("button", { name: `I did not: ${scene.title}` })).toBeFocused();
  await page.getByRole("button", { name: `I did not: ${scene.title}` }).click();
  await expectAccessible(page, [390]);
  await dialog.getByRole("button", { name: "I did not" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("denied: it does not count")).toBeVisible();
  await expect(page.getByText("Ready for your approval as on-call manager")).toBeVisible();
  await page.getByText("1 decision does not count any more").click();
  await expect(page.getByText("Does not count: its giver says that they did not approve.")).toBeVisible();
});

test("R-APR-02 an author who is engineering lead reads that they cannot approve their own hotfix, and has no button for it", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Cyd Commander", "incident_commander");
  const author = await account("Olive Own", "responder", "engineering_lead");
  const scene = await awaitingHotfix({ apiAs, commander, author });
  const page = await (await browserOf(author)).newPage();
  await page.setViewportSize(phone);
  await page.goto(scene.page);
  await expect(page.getByText("You wrote this: you cannot approve it")).toBeVisible();
  await expect(page.getByRole("region", { name: "Your decision" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Record a verbal approval" })).toHaveCount(0);
  await expectAccessible(page, [390, 320]);
});

test("R-APR-05 the keyboard alone finds what waits, reads it and approves it", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Cid Commander", "incident_commander");
  const author = await account("Ari Author", "responder");
  const manager = await account("Max Manager", "on_call_manager");
  const scene = await awaitingHotfix({ apiAs, commander, author });
  const page = await (await browserOf(manager)).newPage();
  await page.goto("/");
  await expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("a");
    await expect(page).toHaveURL(/\/approvals$/, { timeout: 1_000 });
  }).toPass();
  const way = page.getByRole("link", { name: `Look and decide: ${scene.title}` });
  await expect(way).toBeVisible();
  await tabTo(page, way);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(scene.page));
  const zone = page.getByRole("region", { name: "Your decision" });
  await expect(zone).toBeVisible();
  const fold = page.locator("summary", { hasText: "The diff" });
  await tabTo(page, fold);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Changed files" })).toContainText("src/pool.ts");
  await tabTo(page, zone.getByRole("button", { name: "Approve" }));
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog", { name: "Approve this hotfix" });
  await expect(sheet).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(zone.getByRole("button", { name: "Approve" })).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, sheet.getByRole("button", { name: "Approve" }));
  await page.keyboard.press("Enter");
  await expect(sheet).toBeHidden();
  await expect(page.locator(":focus")).toContainText("You approved as on-call manager");
});
