import { expect, expectAccessible, test } from "./support/journey";
import { type Api, resolvedIncident, saved } from "./support/review-scene";

/** The questions of learning, each with a reason; keys as the review names them. */
async function answers(api: Api, key: string): Promise<{ key: string; reason: string }[]> {
  const { questions } = await api("GET", `/api/v1/incidents/${key}/review`);
  if (!Array.isArray(questions)) throw new Error("the review asks nothing");
  return questions.map((question) => ({ key: String(question.key), reason: "It worked as written." }));
}

test("R-PIR-05 what was published is amended with its reason, and the first publication can still be read", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const author = await account("Amy Amends", "incident_commander");
  const api = apiAs(author);
  const key = await resolvedIncident(api, "Amended afterwards");
  await saved(api, key, "root_cause", "The batch had no bound.");
  await api("POST", `/api/v1/incidents/${key}/review/publication`, { answers: await answers(api, key) });
  await saved(api, key, "root_cause", "The batch had no bound, and nobody watched its size.");
  const page = await (await browserOf(author)).newPage();
  await page.goto(`/incidents/${key}/review/publish`);
  await expect(page.getByText("It is published, and was changed since.")).toBeVisible();
  await page.getByRole("button", { name: "Publish the amendment" }).press("Enter");
  const dialog = page.getByRole("dialog");
  const note = dialog.getByRole("textbox", { name: "What is amended, and why" });
  await expect(note).toBeVisible();
  await dialog.getByRole("button", { name: "Publish the amendment" }).press("Enter");
  await expect(dialog.getByText("Say what is amended")).toBeVisible();
  await expectAccessible(page);
  await note.fill("The size of a batch was not watched.");
  await dialog.getByRole("button", { name: "Publish the amendment" }).press("Enter");
  await expect(dialog).toBeHidden();
  const publications = page.getByRole("list", { name: "Publications" }).getByRole("listitem");
  await expect(publications).toHaveCount(2);
  await expect(publications.nth(1)).toContainText("The size of a batch was not watched.");
  const read = async (name: string) => {
    const href = await page.getByRole("link", { name }).getAttribute("href");
    return (await page.request.get(String(href))).text();
  };
  expect(await read("Markdown of the publication")).not.toContain("nobody watched its size");
  expect(await read("Markdown of amendment 1")).toContain("nobody watched its size");
  await expect(page.getByRole("button", { name: "Publish the amendment" })).toBeHidden();
  await expectAccessible(page);
});

test("R-PIR-02 a meeting at another time says why, is moved under the same name in calendars, and is called off", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const lead = await account("Mel Meets", "incident_commander");
  const key = await resolvedIncident(apiAs(lead), "Spoken through");
  const page = await (await browserOf(lead)).newPage();
  await page.goto(`/incidents/${key}/review/publish`);
  const dialog = page.getByRole("dialog");
  const calendar = async () => (await page.request.get(`/api/v1/incidents/${key}/review.ics`)).text();
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);
  await page.getByRole("button", { name: "Schedule a meeting" }).press("Enter");
  await dialog.getByLabel("Begins").fill(inDays(5));
  await dialog.getByRole("button", { name: "Schedule", exact: true }).press("Enter");
  await expect(dialog.getByText("Say why it is at this time.")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("textbox", { name: "Reason for this time" }).fill("The lead is travelling.");
  await dialog.getByRole("button", { name: "Schedule", exact: true }).press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("The lead is travelling.")).toBeVisible();
  const first = await calendar();
  await page.getByRole("button", { name: "Move or change" }).press("Enter");
  await dialog.getByLabel("Begins").fill(inDays(6));
  await dialog.getByRole("button", { name: "Save", exact: true }).press("Enter");
  await expect(dialog).toBeHidden();
  const moved = await calendar();
  const said = (text: string, name: string) => new RegExp(`^${name}:(.*)$`, "m").exec(text)?.[1]?.trim();
  expect(said(moved, "UID")).toBe(said(first, "UID"));
  expect(Number(said(moved, "SEQUENCE"))).toBeGreaterThan(Number(said(first, "SEQUENCE")));
  await page.getByRole("button", { name: "Cancel the meeting" }).press("Enter");
  await dialog.getByRole("textbox", { name: "Why" }).fill("It is spoken through in the weekly.");
  await dialog.getByRole("button", { name: "Cancel the meeting" }).press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Cancelled", { exact: true })).toBeVisible();
  expect(said(await calendar(), "METHOD")).toBe("CANCEL");
});

test("R-PIR-01 every text of a section can be read in its history and brought back, and so can one's own after theirs was kept", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const [one, two] = [await account("Hal History", "responder"), await account("Ida", "engineering_lead")];
  const key = await resolvedIncident(apiAs(two), "Written three times");
  for (const [who, text] of [
    [two, "First words."],
    [two, "Second words."],
    [one, "Third words."],
  ] as const)
    await saved(apiAs(who), key, "prevention", text);
  const page = await (await browserOf(one)).newPage();
  await page.goto(`/incidents/${key}/review/prevention`);
  const area = page.getByRole("textbox", { name: "Prevention measures", exact: true });
  await expect(area).toHaveValue("Third words.");
  await page.getByRole("button", { name: "History", exact: true }).click();
  const history = page.getByRole("dialog");
  await history.getByText("1 earlier save", { exact: true }).click();
  await expect(history.getByText("First words.")).toBeVisible();
  await expectAccessible(page);
  await history.getByRole("button", { name: "Restore version 2", exact: true }).click();
  await expect(history).toBeHidden();
  await expect(area).toHaveValue("First words.");
  await expect(page.getByText(/^Saved \d/)).toBeVisible();

  await page.context().setOffline(true);
  await area.fill("Words of the train.");
  await expect(page.getByText("Offline:")).toBeVisible();
  await saved(apiAs(two), key, "prevention", "Words of the desk.");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Keep theirs" }).click();
  await expect(area).toHaveValue("Words of the desk.");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(area).toHaveValue("Words of the train.");
});
