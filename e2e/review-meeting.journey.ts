import type { Locator, Page } from "@playwright/test";
import { fieldTime } from "./support/field-time";
import { expect, expectAccessible, test } from "./support/journey";
import { press, tabTo } from "./support/keyboard";
import { resolvedIncident } from "./support/review-scene";

type Invitation = { uid: string; sequence: number; method: string; status: string; start: string };

/** The calendar file that the page offers, its folded lines joined. */
async function invitationOf(page: Page): Promise<Invitation> {
  const link = page.getByRole("link", { name: /^Download the (invitation|cancellation)$/ });
  await expect(link).toHaveAttribute("download", /-review\.ics$/);
  const answer = await page.request.get(String(await link.getAttribute("href")));
  expect(answer.headers()["content-type"]).toContain("text/calendar");
  const text = (await answer.text()).replaceAll(/\r\n[ \t]/g, "");
  const line = (name: string) => new RegExp(`^${name}[;:](.*)`, "m").exec(text)?.[1]?.trim() ?? "";
  return {
    ...{ uid: line("UID"), sequence: Number(line("SEQUENCE")), method: line("METHOD") },
    ...{ status: line("STATUS"), start: line("DTSTART") },
  };
}

/** A time of a date and time field as a calendar writes it. */
const stamp = (field: string) => `${field.replaceAll(/[-:]/g, "")}00Z`;

/** What stands beside a word in the facts of the meeting. */
function fact(page: Page, term: string): Locator {
  return page
    .getByRole("region", { name: "Review meeting" })
    .locator("dt")
    .filter({ hasText: new RegExp(`^${term}$`) })
    .locator("xpath=following-sibling::dd[1]");
}

test("R-PIR-02 by keyboard a meeting is called with a reason, moved into its window and cancelled, and a calendar follows", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Mona Meets", "incident_commander");
  const key = await resolvedIncident(apiAs(commander), "Spoken through");
  const page = await (await browserOf(commander)).newPage();
  await page.goto(`/incidents/${key}/review/publish`);
  await expect(page.getByText("No meeting is scheduled.")).toBeVisible();
  const dialog = page.getByRole("dialog");
  const begins = dialog.getByLabel("Begins");
  const reason = dialog.getByLabel("Reason for this time");
  const call = dialog.getByRole("button", { name: "Schedule", exact: true });
  await press(page, page.getByRole("button", { name: "Schedule a meeting" }));
  await expect(begins).toHaveValue(/T\d\d:00$/);
  await expect(reason).toHaveCount(0);
  const tooEarly = fieldTime(180);
  await begins.fill(tooEarly);
  await expect(reason).toBeVisible();
  await expect(dialog.getByText("It lies earlier than 24 hours after the resolution.")).toBeVisible();
  await press(page, call);
  await expect(dialog.getByText("Say why it is at this time.")).toBeVisible();
  await expect(reason).toBeFocused();
  await expectAccessible(page, [1280, 390]);
  await page.keyboard.type("All of us are on site.");
  await tabTo(page, dialog.getByLabel("Where"));
  await page.keyboard.type("Room 4");
  await press(page, call);
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Move or change" })).toBeFocused();
  await expect(fact(page, "State")).toHaveText("Scheduled");
  await expect(fact(page, "Where")).toHaveText("Room 4");
  await expect(fact(page, "Reason for the time")).toHaveText("All of us are on site.");
  await expectAccessible(page, [1280, 390]);
  const called = await invitationOf(page);
  expect(called).toMatchObject({ method: "REQUEST", status: "CONFIRMED", start: stamp(tooEarly) });
  expect(called.uid).not.toBe("");

  await press(page, page.getByRole("button", { name: "Move or change" }));
  await expect(begins).toHaveValue(tooEarly);
  const within = fieldTime(30 * 60);
  await begins.fill(within);
  await expect(reason).toHaveCount(0);
  await press(page, dialog.getByRole("button", { name: "Save" }));
  await expect(dialog).toBeHidden();
  await expect(fact(page, "Reason for the time")).toHaveCount(0);
  await expect(fact(page, "State")).toHaveText("Scheduled");
  const moved = await invitationOf(page);
  expect(moved).toMatchObject({ uid: called.uid, method: "REQUEST", start: stamp(within) });
  expect(moved.sequence).toBeGreaterThan(called.sequence);

  await press(page, page.getByRole("button", { name: "Cancel the meeting" }));
  await expect(dialog.getByText("Everybody invited is told, and gets a cancellation.")).toBeVisible();
  await tabTo(page, dialog.getByLabel("Why"));
  await page.keyboard.type("It is spoken through at the weekly.");
  await press(page, dialog.getByRole("button", { name: "Cancel the meeting" }));
  await expect(dialog).toBeHidden();
  await expect(fact(page, "State")).toHaveText("Cancelled");
  await expect(fact(page, "Notes")).toHaveText("It is spoken through at the weekly.");
  await expect(page.getByRole("button", { name: "Cancel the meeting" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Schedule a meeting" })).toBeVisible();
  await expectAccessible(page, [1280, 390]);
  const cancelled = await invitationOf(page);
  expect(cancelled).toMatchObject({ uid: called.uid, method: "CANCEL", status: "CANCELLED" });
  expect(cancelled.sequence).toBeGreaterThan(moved.sequence);
});
