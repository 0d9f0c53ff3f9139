import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./support/journey";
import { goToStep, resolvedIncident } from "./support/review-scene";

const stepNames = [
  "Timeline",
  "Summary",
  "Root cause",
  "Resolution",
  "Went well, could improve",
  "Action items",
  "Prevention",
  "Read and publish",
];

async function writeSection(page: Page, label: string, text: string): Promise<void> {
  const area = page.getByRole("textbox", { name: label, exact: true });
  await area.fill(text);
  await area.blur();
  await expect(page.getByText(/^Saved \d/)).not.toHaveCount(0);
}

function lineOf(page: Page, text: string): Locator {
  return page
    .getByRole("list", { name: "Lines of the timeline" })
    .getByRole("listitem")
    .filter({ hasText: text })
    .first();
}

test("R-PIR-01 to R-PIR-05, R-KNW-04 an incident is declared, resolved, reviewed from its timeline to a publication, and closed", async ({
  account,
  browserOf,
}) => {
  const commander = await account("Iris Commander", "incident_commander");
  const page = await (await browserOf(commander)).newPage();
  const dialog = page.getByRole("dialog");
  await page.goto("/incidents/new");
  const title = `Checkout is slow ${commander.id.slice(-6)}`;
  await page.getByLabel("Title").fill(title);
  await page.getByRole("radio", { name: "P1" }).check();
  await page.getByRole("button", { name: /^Declare/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.getByRole("button", { name: "Change status" }).click();
  await dialog.getByRole("radio", { name: "Resolved" }).check();
  await dialog.getByRole("button", { name: "Resolve" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("link", { name: "Review: to be published" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Review: ${title}` })).toBeVisible();

  const declared = lineOf(page, "declared");
  await declared.getByRole("button", { name: "Reword" }).click();
  await declared.getByLabel("How the report says it").fill("The on-call engineer declared the incident");
  await declared.getByRole("button", { name: "Save" }).click();
  await expect(lineOf(page, "The on-call engineer declared").getByText("Reworded")).toBeVisible();
  await expect(
    lineOf(page, "The on-call engineer declared").getByRole("button", { name: "Reword" }),
  ).toBeFocused();

  await goToStep(page, "Summary");
  await writeSection(page, "Summary", "John's mistake made checkout slow.");
  await expect(page.getByRole("region", { name: "Hints on the text" })).toContainText("Better:");
  await writeSection(page, "Summary", "Checkout was slow for everybody who paid.");
  await expect(page.getByRole("region", { name: "Hints on the text" })).toHaveCount(0);

  await goToStep(page, "Root cause");
  await page.getByRole("button", { name: "Add a factor" }).click();
  await dialog.getByRole("combobox", { name: "Factor" }).fill("No limit on the batch size");
  await dialog.getByRole("option", { name: "No limit on the batch size" }).click();
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Take out: No limit on the batch size" })).toBeVisible();
  await page.getByRole("button", { name: "Answer the first why" }).click();
  await dialog.getByLabel("Because").fill("The consumer keeps a whole batch in memory");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("button", { name: "Why was that?" }).click();
  await dialog.getByLabel("Because").fill("Nobody set a limit when batches were small");
  await dialog.getByRole("combobox", { name: "Entries that show it" }).fill("declared");
  await dialog.getByRole("option").first().click();
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Why 2")).toBeVisible();
  await writeSection(page, "Root cause", "Batches had no limit, so the consumer ran out of memory.");

  await goToStep(page, "Action items");
  await page.getByRole("button", { name: "Add an action item" }).click();
  await dialog.getByLabel("Title").fill("Limit the batch size");
  await dialog.getByRole("button", { name: "Make it" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("link", { name: "“Limit the batch size” has no owner" })).toBeVisible();
  await page.getByRole("button", { name: "Fill in: Limit the batch size" }).click();
  await dialog.getByRole("combobox", { name: "Owner" }).click();
  await dialog.getByRole("option", { name: "Me", exact: true }).click();
  await dialog.getByLabel("Due date").fill("2099-11-30");
  await dialog.getByLabel("Success criterion").fill("No batch is larger than 500 messages");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Missing to publish", { exact: true })).toHaveCount(0);

  await goToStep(page, "Prevention");
  await writeSection(page, "Prevention measures", "The incident lasted 5 hours.");

  await goToStep(page, "Read and publish");
  await expect(page.getByRole("list", { name: "Contradictions" })).toContainText(
    "Prevention measures: 5 hours",
  );
  await expect(page.getByText("8 things are missing")).toBeVisible();
  const questions = page.locator("#questions ~ ol > li");
  await expect(questions).toHaveCount(8);
  await questions.first().getByLabel("By an action item").selectOption({ label: "Limit the batch size" });
  await questions.first().getByRole("button", { name: "Save", exact: true }).click();
  await expect(questions.first().getByText("Action item: Limit the batch size")).toBeVisible();
  for (const place of [1, 2, 3, 4, 5, 6, 7]) {
    const question = questions.nth(place);
    await question.getByLabel("Or why nothing is needed").fill("It worked as written.");
    await question.getByRole("button", { name: "Save", exact: true }).click();
    await expect(question.getByRole("button", { name: "Change" })).toBeVisible();
  }
  await page.getByRole("button", { name: "Schedule a meeting" }).click();
  await dialog.getByLabel("Where").fill("Room 4");
  await dialog.getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Scheduled", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Submit for reading" }).click();
  await expect(page.getByRole("button", { name: "Take back" })).toBeVisible();
  const report = page.getByRole("article");
  await expect(report.getByText("The on-call engineer declared the incident")).toBeVisible();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("list", { name: "Publications" }).getByRole("listitem")).toHaveCount(1);

  await page.getByRole("button", { name: "Make a link" }).click();
  const shared = await page.getByText(/\/shared-reviews\//).textContent();
  const reader = await account("Rolf Reader", "stakeholder");
  const theirs = await (await browserOf(reader)).newPage();
  await theirs.goto(new URL(String(shared)).pathname);
  await expect(theirs.getByText("Batches had no limit, so the consumer ran out of memory.")).toBeVisible();
  await expectAccessible(theirs);
  await page.getByRole("button", { name: "End it" }).click();
  await expect(page.getByRole("list", { name: "Links that work" })).toHaveCount(0);
  expect((await theirs.reload())?.status()).toBe(404);

  await page.getByRole("link", { name: "Incident room" }).click();
  await expect(page.getByRole("link", { name: "Review: published" })).toBeVisible();
  await page.getByRole("button", { name: "Change status" }).click();
  await dialog.getByRole("radio", { name: "Closed" }).check();
  await dialog.getByRole("button", { name: "Close", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Closed", { exact: true }).first()).toBeVisible();
});

test("R-PIR-01 lines are dropped, merged and split again, and a key moment is moved, without touching the entries", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Cora Curator", "incident_commander");
  const key = await resolvedIncident(apiAs(commander), "Queue stands still");
  const page = await (await browserOf(commander)).newPage();
  await page.goto(`/incidents/${key}/review`);
  const restarted = lineOf(page, "Restarted the consumer");
  await restarted.getByRole("button", { name: "In the report" }).click();
  await expect(restarted.getByText("Not in the report")).toBeVisible();
  await page.getByRole("button", { name: /^In the report \(/ }).click();
  await expect(restarted).toHaveCount(0);
  await page.getByRole("button", { name: /^All \(/ }).click();
  await expect(restarted.getByRole("button", { name: "In the report" })).toHaveAttribute(
    "aria-pressed",
    "false",
  );
  await restarted.getByRole("button", { name: "In the report" }).click();
  await expect(restarted.getByRole("button", { name: "In the report" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await restarted.getByRole("button", { name: "Merge into the line above" }).click();
  const together = lineOf(page, "; Restarted the consumer");
  await expect(together).toBeVisible();
  await together.getByRole("button", { name: "Split off" }).click();
  await expect(lineOf(page, "; Restarted the consumer")).toHaveCount(0);
  await expect(page.getByText("Not marked in the timeline:")).toContainText("fix developed");
  await lineOf(page, "Restarted the consumer").getByLabel("Key moment").selectOption("Fix developed");
  await expect(page.getByRole("rowheader", { name: "Fix developed" })).toBeVisible();
});

test("a button that is pressed once, before its code has come, is pressed again when it can answer", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Ed Early", "incident_commander");
  const key = await resolvedIncident(apiAs(commander), "Pressed too soon");
  const page = await (await browserOf(commander)).newPage();
  const address = `/incidents/${key}/review`;
  const first = await (await page.request.get(address)).text();
  let come: () => void = () => undefined;
  const late = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/\.js(\?|$)/, async (route) => {
    if (!first.includes(new URL(route.request().url()).pathname)) await late;
    await route.continue();
  });
  // A script that is kept back keeps the load event back.
  await page.goto(address, { waitUntil: "domcontentloaded" });
  const restarted = lineOf(page, "Restarted the consumer");
  await restarted.getByRole("button", { name: "In the report" }).click();
  await expect(restarted.getByText("Not in the report")).toHaveCount(0);
  come();
  await expect(restarted.getByText("Not in the report")).toBeVisible();
});

test("every step of the review is accessible, and folds its steps on a phone", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Alva Access", "incident_commander");
  const api = apiAs(commander);
  const key = await resolvedIncident(api, "Read by everybody");
  await api("POST", `/api/v1/incidents/${key}/review/factors`, {
    label: "No limit on a queue",
    note: "It grew.",
  });
  const { whys } = await api("POST", `/api/v1/incidents/${key}/review/whys`, { text: "It had no limit" });
  expect(whys).toHaveLength(1);
  await api("POST", "/api/v1/action-items", { incidentId: key, title: "Limit the queue" });
  const page = await (await browserOf(commander)).newPage();
  await page.goto(`/incidents/${key}/review`);
  for (const name of stepNames) {
    await expect(page.getByRole("heading", { level: 2, name, exact: true })).toBeVisible();
    if (name === "Read and publish") await expect(page.getByRole("article")).toBeVisible();
    await expectAccessible(page);
    const next = page.getByRole("link", { name: /^Next: / });
    if (name !== "Read and publish") await next.click();
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByText(/^Step 8 of 8/).click();
  await page.getByRole("link", { name: "Summary" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Summary", exact: true })).toBeVisible();
});
