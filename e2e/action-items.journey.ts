import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./support/journey";

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

type Call = (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>;

async function declared(call: Call): Promise<string> {
  const { key } = await call("POST", "/api/v1/incidents", { title: "Queue grew unseen", severity: "P1" });
  return String(key);
}

function made(call: Call, incidentId: string, facts: Record<string, unknown>) {
  return call("POST", "/api/v1/action-items", { incidentId, ...facts });
}

const lines = (page: Page) => page.getByRole("list", { name: "Action items" }).getByRole("listitem");

test("R-PIR-04 an action item made from an entry of the timeline by keyboard gets owner, date and criterion and is followed to done and back", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Ines Items", "incident_commander");
  const owner = await account("Omar Owner", "responder");
  const key = await declared(apiAs(commander));
  const title = `Nobody saw queue ${commander.id.slice(-6)}`;
  const entry = await apiAs(commander)("POST", `/api/v1/incidents/${key}/timeline`, {
    body: `## ${title}\n\nIt grew for 20 minutes.`,
  });
  const page = await (await browserOf(commander)).newPage();
  await page.goto(`/incidents/${key}`);
  const menu = page.locator(`#entry-${entry.id}`).getByRole("button", { name: /^Actions for the entry/ });
  await menu.focus();
  await menu.press("Enter");
  await page.getByRole("menuitem", { name: "Make an action item" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "New action item" });
  await expect(dialog.getByRole("textbox", { name: "Title" })).toHaveValue(title);
  await expect(dialog.getByText("are needed before the review is published")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("textbox", { name: "Title" }).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(menu).toBeFocused();

  await page.goto("/");
  await page.getByRole("link", { name: "Action items", exact: true }).click();
  await expect(page).toHaveTitle(/Action items/);
  await page.getByRole("searchbox", { name: "Search titles" }).fill(title);
  await expect(lines(page)).toHaveCount(1);
  await expect(lines(page)).toContainText("no date");
  await expect(page).toHaveURL(/q=/);
  await lines(page).getByRole("link", { name: title }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("It has no owner, no date, no success criterion")).toBeVisible();
  await expect(page.getByRole("link", { name: "An entry of its timeline" })).toHaveAttribute(
    "href",
    `/incidents/${key}#entry-${entry.id}`,
  );
  await page.getByRole("button", { name: "Edit" }).press("Enter");
  const edit = page.getByRole("dialog", { name: "Edit the action item" });
  await edit.getByRole("combobox", { name: "Owner" }).fill(owner.name);
  await page.getByRole("option", { name: new RegExp(owner.email) }).click();
  await edit.getByLabel("Due date").fill(day(3));
  await edit.getByRole("textbox", { name: "Success criterion" }).fill("The alert fires in a test");
  await edit.getByRole("combobox", { name: "Type" }).selectOption("monitoring");
  await edit.getByRole("combobox", { name: "Priority" }).selectOption("high");
  await edit.getByRole("button", { name: "Save" }).press("Enter");
  await expect(edit).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Edit" })).toBeFocused();
  await expect(page.getByText(/^due in [23] days$/).first()).toBeVisible();
  await expect(page.getByText(/^It has no/)).toHaveCount(0);
  await expectAccessible(page);

  const theirs = await (await browserOf(owner)).newPage();
  await theirs.goto("/");
  const waits = theirs
    .getByRole("list", { name: "Awaits me" })
    .getByRole("listitem")
    .filter({ hasText: title });
  await waits.getByRole("link", { name: `Open the action item: ${title}` }).click();
  await theirs.getByRole("button", { name: "Mark as done" }).press("Enter");
  const done = theirs.getByRole("dialog", { name: "Mark as done" });
  await expect(done.getByText("The alert fires in a test")).toBeVisible();
  const send = done.getByRole("button", { name: "Mark as done" });
  await send.press("Enter");
  await expect(done.getByText("Say or link what shows that it is done.")).toBeVisible();
  const evidence = done.getByRole("textbox", { name: "What shows that it is done" });
  await expect(evidence).toBeFocused();
  await evidence.fill("https://example.org/changes/7");
  await send.press("Enter");
  await expect(done).toHaveCount(0);
  await expect(theirs.getByRole("link", { name: "https://example.org/changes/7" })).toBeVisible();

  await page.goto(`/action-items?view=board&q=${encodeURIComponent(title)}`);
  const column = (name: string) => page.getByRole("region", { name }).getByRole("listitem");
  await expect(column("Done")).toContainText(title);
  await expect(column("Open")).toHaveCount(0);
  await expectAccessible(page);
  await column("Done")
    .getByRole("button", { name: `Open again: ${title}` })
    .press("Enter");
  await expect(column("Open")).toContainText(title);
  await expect(column("Done")).toHaveCount(0);
  await page.getByRole("tab", { name: "Board" }).press("ArrowLeft");
  await expect(page.getByRole("tab", { name: "List" })).toBeFocused();
  await expect(lines(page)).toContainText("Omar Owner");
  await page.goBack();
  await expect(column("Open")).toContainText(title);
});

test("R-SLA-18 what is late is said in words, mine and overdue are counted and filtered, and dropping asks why", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Lena Late", "incident_commander");
  const api = apiAs(commander);
  const key = await declared(api);
  const mark = commander.id.slice(-6);
  const facts = { ownerId: commander.id, type: "test", priority: "low" };
  await made(api, key, { ...facts, title: `Late ${mark}`, dueOn: day(-2) });
  await made(api, key, { ...facts, title: `Ahead ${mark}`, dueOn: day(30) });
  await made(api, key, { title: `Nobody's ${mark}` });
  const page = await (await browserOf(commander)).newPage();
  await page.goto("/action-items?mine=1");
  await expect(page.getByRole("button", { name: "Mine 2" })).toHaveAttribute("aria-pressed", "true");
  await expect(lines(page)).toHaveCount(2);
  await expect(lines(page).first()).toContainText(`Late ${mark}`);
  await expect(lines(page).first()).toContainText(/[12] days? late/);
  await page.getByRole("button", { name: /^Overdue \d/ }).click();
  await expect(lines(page)).toHaveCount(1);
  await expect(page).toHaveURL(/mine=1&overdue=1/);
  await expectAccessible(page, [1280, 390, 320]);
  await lines(page)
    .getByRole("button", { name: `Actions for Late ${mark}` })
    .click();
  await page.getByRole("menuitem", { name: "Drop" }).click();
  const dialog = page.getByRole("dialog", { name: "Drop the action item" });
  await dialog.getByRole("textbox", { name: "Why it is dropped" }).fill("The queue is gone");
  await dialog.getByRole("button", { name: "Drop it" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "No action item matches" })).toBeVisible();
  await page.getByRole("button", { name: "More filters" }).click();
  await page.getByRole("combobox", { name: "State" }).selectOption("dropped");
  await page.getByRole("button", { name: /^Overdue \d/ }).click();
  await expect(lines(page)).toContainText(`Late ${mark}`);
  await expectAccessible(page);
});

test("R-PIR-04 a new action item asks for its incident, and what two people changed at once is laid before the second", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Nora New", "incident_commander");
  const api = apiAs(commander);
  const key = await declared(api);
  const title = `From the list ${commander.id.slice(-6)}`;
  const page = await (await browserOf(commander)).newPage();
  await page.goto("/action-items?mine=1");
  await expect(page.getByRole("heading", { name: "Nothing of yours is open" })).toBeVisible();
  await page.getByRole("button", { name: "New action item" }).click();
  const dialog = page.getByRole("dialog", { name: "New action item" });
  await dialog.getByRole("textbox", { name: "Title" }).fill(title);
  await dialog.getByRole("button", { name: "Make it" }).click();
  await expect(dialog.getByText("Choose the incident.")).toBeVisible();
  await dialog.getByRole("combobox", { name: "Incident" }).fill(key);
  await page.getByRole("option", { name: new RegExp(key) }).click();
  await dialog.getByRole("combobox", { name: "Owner" }).click();
  await page.getByRole("option", { name: "Me", exact: true }).click();
  await dialog.getByRole("button", { name: "Make it" }).click();
  await expect(dialog).toHaveCount(0);
  await lines(page).getByRole("link", { name: title }).click();
  await page.getByRole("button", { name: "Edit" }).click();
  const edit = page.getByRole("dialog", { name: "Edit the action item" });
  await edit.getByRole("textbox", { name: "Title" }).fill(`${title}, mine`);
  const id = page.url().split("/").at(-1);
  await api("PATCH", `/api/v1/action-items/${id}`, { title: `${title}, theirs`, priority: "high" });
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(edit.getByText("Somebody changed the same fields meanwhile")).toBeVisible();
  await expect(edit.getByText(`${title}, theirs`)).toBeVisible();
  await expectAccessible(page);
  await edit.getByRole("radio", { name: "Yours" }).check();
  await edit.getByRole("button", { name: "Save what is chosen" }).click();
  await expect(edit).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1, name: `${title}, mine` })).toBeVisible();
  expect(await api("GET", `/api/v1/action-items/${id}`)).toMatchObject({ priority: "high" });
});
