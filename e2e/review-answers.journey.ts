import { expect, expectAccessible, test } from "./support/journey";
import { resolvedIncident } from "./support/review-scene";

test("R-KNW-04 two answer one question: what is being written survives a reload, and neither answer is lost", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const one = await account("Quinn Question", "incident_commander");
  const two = await account("Ari Answer", "engineering_lead");
  const key = await resolvedIncident(apiAs(one), "Asked of everybody");
  const theirs = (reason: string, version: number) =>
    apiAs(two)("PUT", `/api/v1/incidents/${key}/review/questions/alert`, { reason, version });
  const page = await (await browserOf(one)).newPage();
  await page.goto(`/incidents/${key}/review/publish`);
  const question = page.locator("#question-alert");
  const field = question.getByRole("textbox", { name: "Or why nothing is needed" });
  await field.fill("The queue's alert fired in time.");
  await page.reload();
  await expect(field).toHaveValue("The queue's alert fired in time.");
  await expect(question.getByText("What you wrote here before, and did not save, is back.")).toBeVisible();
  await field.press("End");
  await field.pressSequentially(" It named the queue.");
  await theirs("The alert was missed.", 0);
  await expect(question.getByText("Somebody changed this meanwhile")).toBeVisible();
  await expect(question.getByText("The alert was missed.")).toBeVisible();
  await expectAccessible(page);
  await question.getByRole("button", { name: "Keep mine" }).click();
  await theirs("The alert was late.", 1);
  await expect(question.getByText("The alert was late.")).toBeVisible();
  await question.getByRole("button", { name: "Keep mine" }).click();
  await question.getByRole("button", { name: "Save", exact: true }).click();
  await expect(question.getByText("The queue's alert fired in time. It named the queue.")).toBeVisible();
  await page.reload();
  await question.getByRole("button", { name: "Change" }).click();
  await expect(field).toHaveValue("The queue's alert fired in time. It named the queue.");
  await theirs("It was neither.", 3);
  await question.getByRole("button", { name: "Take theirs" }).click();
  await expect(field).toHaveValue("It was neither.");
});

test("R-PIR-03 the note on a factor is there again after the page went away, and can be dropped", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const author = await account("Kit Kept", "incident_commander");
  const key = await resolvedIncident(apiAs(author), "Kept in the browser");
  const page = await (await browserOf(author)).newPage();
  await page.goto(`/incidents/${key}/review/root-cause`);
  const dialog = page.getByRole("dialog");
  const note = dialog.getByRole("textbox", { name: "How it contributed" });
  await page.getByRole("button", { name: "Add a factor" }).click();
  await note.fill("Half of what we know");
  await page.reload();
  await page.getByRole("button", { name: "Add a factor" }).click();
  await expect(note).toHaveValue("Half of what we know");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Drop it" }).click();
  await expect(note).toHaveValue("");
  await expect(note).toBeFocused();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Add a factor" }).click();
  await expect(note).toHaveValue("");
});

test("R-PIR-01 two reword one line: a star of somebody else is no matter, their words are shown", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const [one, two] = [await account("Wim Words", "responder"), await account("Lou Line", "engineering_lead")];
  const key = await resolvedIncident(apiAs(two), "Reworded twice");
  const page = await (await browserOf(one)).newPage();
  await page.goto(`/incidents/${key}/review/timeline`);
  const line = page
    .getByRole("list", { name: "Lines of the timeline" })
    .getByRole("listitem")
    .filter({ hasText: "Restarted the consumer" });
  const entryId = (await line.getAttribute("id"))?.replace("line-", "");
  const theirs = (change: object) =>
    apiAs(two)("PUT", `/api/v1/incidents/${key}/review/lines/${entryId}`, change);
  await line.getByRole("button", { name: "Reword" }).click();
  const field = page.getByRole("textbox", { name: "How the report says it" });
  await field.fill("The consumer was started anew.");
  const form = page.locator(`#line-${entryId}`);
  await theirs({ kept: false, version: 0 });
  await expect(form.getByText("Not in the report")).toBeVisible();
  await expect(form.getByText("Somebody changed this meanwhile")).toBeHidden();
  await theirs({ kept: true, text: "Bo restarted it.", version: 1 });
  await expect(form.getByText("Somebody changed this meanwhile")).toBeVisible();
  await expect(form.getByText("Bo restarted it.")).toBeVisible();
  await expectAccessible(page);
  await form.getByRole("button", { name: "Keep mine" }).click();
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await expect(form.getByRole("textbox")).toBeHidden();
  await expect(form.getByText("The consumer was started anew.")).toBeVisible();
});

test("R-PIR-02 two schedule one meeting: the second is shown what the first called, and takes it or moves it", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const [one, two] = [
    await account("Sia Second", "responder"),
    await account("Fay First", "engineering_lead"),
  ];
  const key = await resolvedIncident(apiAs(two), "Called twice");
  const page = await (await browserOf(one)).newPage();
  await page.goto(`/incidents/${key}/review/publish`);
  await page.getByRole("button", { name: "Schedule a meeting" }).click();
  const dialog = page.getByRole("dialog");
  const where = dialog.getByLabel("Where");
  await where.fill("Room 4");
  const startsAt = new Date(Date.now() + 30 * 3_600_000).toISOString();
  await apiAs(two)("POST", `/api/v1/incidents/${key}/review/meeting`, {
    startsAt,
    place: "Room 9",
    version: 0,
  });
  const banner = dialog.getByRole("status").filter({ hasText: "Somebody changed this meanwhile" });
  await expect(banner).toContainText("Where: Room 9");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("The meeting was not saved");
  await banner.getByRole("button", { name: "Take theirs" }).click();
  await expect(dialog.getByRole("alert")).toHaveCount(0);
  await expect(where).toHaveValue("Room 9");
  await where.fill("Room 9, with the screen");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Room 9, with the screen")).toBeVisible();
});
