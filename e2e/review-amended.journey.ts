import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./support/journey";
import { type Api, goToStep, publish, resolvedIncident, saveSection } from "./support/review-scene";

const before = "The consumer had no limit of memory.";
const after = "The consumer had no limit of memory, and nobody was told that it restarted.";

/** A review that is published with a root cause; answers the incident's key and the path of a link for its readers. */
async function publishedReview(api: Api, title: string): Promise<{ key: string; shared: string }> {
  const key = await resolvedIncident(api, title);
  await saveSection(api, key, "root_cause", before);
  await publish(api, key);
  const { url } = await api("POST", `/api/v1/incidents/${key}/review/shares`, { days: 7 });
  return { key, shared: new URL(String(url)).pathname };
}

/** The Markdown file that a link of the list of publications leads to. */
async function markdownOf(page: Page, publication: string): Promise<string> {
  const file = page.getByRole("link", { name: `Markdown of ${publication}` });
  const answer = await page.request.get(String(await file.getAttribute("href")));
  expect(answer.status()).toBe(200);
  return answer.text();
}

test("R-PIR-05 a published review is changed and amended with a note; what was published first still reads as it did", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Amira Amends", "incident_commander");
  const reader = await account("Rita Reader", "stakeholder");
  const { key, shared } = await publishedReview(apiAs(commander), "Amended after it was read");
  const theirs = await (await browserOf(reader)).newPage();
  const page = await (await browserOf(commander)).newPage();
  await page.goto(`/incidents/${key}/review/publish`);
  const amend = page.getByRole("button", { name: "Publish the amendment", exact: true });
  await expect(page.getByText("Who changes it from here on publishes an amendment")).toBeVisible();
  await expect(amend).toHaveCount(0);

  await goToStep(page, "Root cause");
  const area = page.getByRole("textbox", { name: "Root cause", exact: true });
  await expect(area).toHaveValue(before);
  await area.fill(after);
  await area.blur();
  await expect(page.getByText("changed since it was published")).toBeVisible();
  await goToStep(page, "Read and publish");
  await expect(page.getByText("Its readers see the last publication until")).toBeVisible();
  await expect(page.getByRole("article")).toContainText(after);
  await theirs.goto(shared);
  await expect(theirs.getByText(before, { exact: true })).toBeVisible();
  await expect(theirs.getByText(/^Published .* by Amira Amends\.$/)).toBeVisible();

  await amend.click();
  const dialog = page.getByRole("dialog");
  const note = dialog.getByLabel("What is amended, and why");
  await expect(note).toBeVisible();
  await dialog.getByRole("button", { name: "Publish the amendment" }).click();
  await expect(
    dialog.getByText("Say what is amended: readers of the earlier text will see it."),
  ).toBeVisible();
  await expect(note).toBeFocused();
  await expectAccessible(page, [1280, 390]);
  await note.fill("The missing alert is named as well.");
  await dialog.getByRole("button", { name: "Publish the amendment" }).click();
  await expect(dialog).toBeHidden();
  await expect(amend).toHaveCount(0);
  await expect(page.getByText("changed since it was published")).toHaveCount(0);

  const publications = page.getByRole("list", { name: "Publications" }).getByRole("listitem");
  await expect(publications).toHaveCount(2);
  await expect(publications.first()).toContainText("Published");
  await expect(publications.last()).toContainText("Amendment 1");
  await expect(publications.last()).toContainText("by Amira Amends");
  await expect(publications.last()).toContainText("The missing alert is named as well.");
  await expect(page.getByRole("article")).toContainText(
    /Amendment 1 .* by Amira Amends: The missing alert is named as well\./,
  );
  await expectAccessible(page, [1280, 390]);

  const first = await markdownOf(page, "the publication");
  expect(first).toContain(before);
  expect(first).not.toContain("nobody was told");
  expect(first).not.toContain("Amendment");
  const second = await markdownOf(page, "amendment 1");
  expect(second).toContain(after);
  expect(second).toContain("The missing alert is named as well.");
  const document = `/api/v1/incidents/${key}/review/document?publication=1`;
  expect(await apiAs(reader)("GET", document)).toMatchObject({ sections: { root_cause: before } });

  await theirs.reload();
  await expect(theirs.getByText(after, { exact: true })).toBeVisible();
  await expect(theirs.getByText(/^Amended .* by Amira Amends\.$/)).toBeVisible();
  await expect(theirs.getByText(/^Amendment 1 .*: The missing alert is named as well\.$/)).toBeVisible();
});
