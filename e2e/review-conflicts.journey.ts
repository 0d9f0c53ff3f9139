import type { Locator } from "@playwright/test";
import { expect, expectAccessible, test } from "./support/journey";
import { type Api, contradicted, openHistory, resolvedIncident } from "./support/review-scene";

/** Says something else of the only factor of a review, or of its only why. */
async function saysMeanwhile(api: Api, key: string, of: "factors" | "whys", said: object): Promise<void> {
  const path = `/api/v1/incidents/${key}/review`;
  const found = (await api("GET", path))[of];
  const [{ id, version }] = Array.isArray(found) ? found : [];
  await api("PATCH", `${path}/${of}/${id}`, { ...said, version });
}

function bannerIn(dialog: Locator): Locator {
  return dialog.getByRole("status").filter({ hasText: "Somebody changed this meanwhile" });
}

test("R-PIR-01 a factor that somebody else saves while its dialog is open shows both notes, and each choice does what it says", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const one = await account("Faye Factor", "incident_commander");
  const two = await account("Finn Factor", "engineering_lead");
  const key = await resolvedIncident(apiAs(one), "One factor, two notes");
  const factor = { label: "No limit on a queue", note: "It grew." };
  await apiAs(one)("POST", `/api/v1/incidents/${key}/review/factors`, factor);
  const page = await (await browserOf(one)).newPage();
  await page.goto(`/incidents/${key}/review/root-cause`);
  const dialog = page.getByRole("dialog", { name: factor.label });
  const banner = bannerIn(dialog);
  const note = dialog.getByLabel("How it contributed");
  const line = page.getByRole("listitem").filter({ hasText: factor.label });
  const edit = line.getByRole("button", { name: `Edit: ${factor.label}` });
  const save = dialog.getByRole("button", { name: "Save", exact: true });

  await edit.click();
  await expect(note).toHaveValue("It grew.");
  await note.fill("It grew for an hour.");
  await saysMeanwhile(apiAs(two), key, "factors", { note: "It grew over night." });
  await expect(banner.getByText("It grew over night.")).toBeVisible();
  await expect(note).toHaveValue("It grew for an hour.");
  await save.click();
  await expect(dialog.getByRole("alert")).toContainText("The factor was not saved");
  await expectAccessible(page, [1280, 390]);
  await banner.getByRole("button", { name: "Keep mine" }).click();
  await expect(banner).toHaveCount(0);
  await expect(dialog.getByRole("alert")).toHaveCount(0);
  await expect(note).toBeFocused();
  await expect(note).toHaveValue("It grew for an hour.");
  await save.click();
  await expect(dialog).toBeHidden();
  await expect(line.getByText("It grew for an hour.")).toBeVisible();

  await edit.click();
  await expect(note).toHaveValue("It grew for an hour.");
  await note.fill("It grew for two hours.");
  await saysMeanwhile(apiAs(two), key, "factors", { note: "It grew since Monday." });
  await expect(banner.getByText("It grew since Monday.")).toBeVisible();
  await banner.getByRole("button", { name: "Take theirs" }).click();
  await expect(banner).toHaveCount(0);
  await expect(note).toBeFocused();
  await expect(note).toHaveValue("It grew since Monday.");
  await save.click();
  await expect(dialog).toBeHidden();
  await expect(line.getByText("It grew since Monday.")).toBeVisible();
});

test("R-PIR-01 a why that somebody else saves while its dialog is open shows both answers, and each choice does what it says", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const one = await account("Wanda Why", "incident_commander");
  const two = await account("Will Why", "engineering_lead");
  const key = await resolvedIncident(apiAs(one), "One why, two answers");
  await apiAs(one)("POST", `/api/v1/incidents/${key}/review/whys`, { text: "It had no limit" });
  const page = await (await browserOf(one)).newPage();
  await page.goto(`/incidents/${key}/review/root-cause`);
  const whys = page.getByRole("region", { name: "Five whys" });
  const dialog = page.getByRole("dialog", { name: "Change an answer" });
  const banner = bannerIn(dialog);
  const because = dialog.getByLabel("Because");
  const save = dialog.getByRole("button", { name: "Save", exact: true });
  const openOn = async (text: string) => {
    await whys.getByRole("button", { name: "Edit" }).click();
    await expect(because).toHaveValue(text);
  };

  await openOn("It had no limit");
  await because.fill("Nobody set a limit");
  await saysMeanwhile(apiAs(two), key, "whys", { text: "The limit was taken out" });
  await expect(banner.getByText("The limit was taken out")).toBeVisible();
  await expect(because).toHaveValue("Nobody set a limit");
  await expectAccessible(page, [1280, 390]);
  await banner.getByRole("button", { name: "Take theirs" }).click();
  await expect(banner).toHaveCount(0);
  await expect(because).toBeFocused();
  await expect(because).toHaveValue("The limit was taken out");
  await save.click();
  await expect(dialog).toBeHidden();
  await expect(whys.getByText("The limit was taken out")).toBeVisible();

  await openOn("The limit was taken out");
  await because.fill("The limit was taken out by a migration");
  await saysMeanwhile(apiAs(two), key, "whys", { text: "There never was a limit" });
  await expect(banner.getByText("There never was a limit")).toBeVisible();
  await banner.getByRole("button", { name: "Keep mine" }).click();
  await expect(banner).toHaveCount(0);
  await save.click();
  await expect(dialog).toBeHidden();
  await expect(whys.getByText("The limit was taken out by a migration")).toBeVisible();
});

test("R-PIR-01 who keeps the other's text of a section has one's own back with Undo, and both stay in the history", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const one = await account("Thea Theirs", "incident_commander");
  const two = await account("Theo Theirs", "engineering_lead");
  const key = await resolvedIncident(apiAs(one), "Theirs is kept");
  const page = await (await browserOf(one)).newPage();
  const [mine, theirs] = ["We restarted the consumer by hand.", "A watchdog ended the queue."];
  const area = await contradicted(page, { key, mine, theirs, other: apiAs(two) });
  await expect(page.getByText("Theo Theirs changed this section meanwhile")).toBeVisible();
  await expect(page.getByRole("region", { name: "Yours, not saved yet" })).toContainText("by hand");
  await expect(page.getByRole("region", { name: "Theirs, saved by Theo Theirs" })).toContainText("watchdog");
  await expectAccessible(page, [1280, 390]);
  await page.getByRole("button", { name: "Keep theirs" }).click();
  await expect(area).toHaveValue("A watchdog ended the queue.");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(area).toHaveValue("We restarted the consumer by hand.");
  await area.blur();
  const versions = await openHistory(page);
  // The third is what the record says.
  await expect(versions).toHaveCount(3);
  await expect(versions.first()).toContainText("Thea Theirs");
  await expect(versions.first().locator("ins", { hasText: "by hand" })).toBeVisible();
  await expect(versions.nth(1)).toContainText("Theo Theirs");
  await expect(versions.nth(1).locator("ins", { hasText: "watchdog" })).toBeVisible();
});
