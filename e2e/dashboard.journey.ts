import { setUpAdministrator } from "./support/accounts";
import { expect, expectAccessible, test } from "./support/journey";
import { removeData, startFirebreak } from "./support/server";

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

test("R-SLA-22 the earliest deadline leads, a drill does not, and the tab carries my most urgent clock", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Della Dashboard", "incident_commander");
  const declare = (title: string, fields: Record<string, unknown>) =>
    apiAs(commander)("POST", "/api/v1/incidents", { title, severity: "P0", ...fields });
  const mark = commander.id.slice(-6);
  await declare(`Practice ${mark}`, { drill: true, startedAt: hoursAgo(900) });
  const burning = await declare(`Burning ${mark}`, { startedAt: hoursAgo(800) });
  const page = await (await browserOf(commander)).newPage();
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Dashboard" })).toBeVisible();
  await expect(
    page
      .getByRole("main")
      .getByRole("link", { name: new RegExp(String(burning.key)) })
      .first(),
  ).toBeVisible();
  const rows = page.getByRole("list", { name: "Open incidents" }).getByRole("listitem");
  await expect(rows.first()).toContainText(`Burning ${mark}`);
  await expect(rows.filter({ hasText: `Practice ${mark}` })).toContainText("Drill");
  const mine = page.getByRole("list", { name: "Due next" }).getByRole("listitem").first();
  await expect(mine).toContainText("Fix deployed");
  await expect(mine).toContainText("Yours");
  await expect(page).toHaveTitle(/^\d+d( \d+h)? late · Dashboard/);
  await page.getByRole("link", { name: "Incidents", exact: true }).click();
  await expect(page).toHaveTitle(/late · Incidents/);
  await expect(page.locator('link[rel~="icon"]').first()).toHaveAttribute("href", /^data:image\/svg/);
  await page.getByRole("link", { name: "Firebreak" }).click();
  await expect(page).toHaveTitle(/late · Dashboard/);
  await expectAccessible(page, [1280, 390, 320]);
});

test("R-INC-09 a role and a page are taken from the dashboard by keyboard, and what was done no longer waits", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Gus Giver", "incident_commander");
  const receiver = await account("Ann Accepter", "responder");
  const { key } = await apiAs(commander)("POST", "/api/v1/incidents", { title: "Take it", severity: "P1" });
  await apiAs(commander)("PUT", `/api/v1/incidents/${key}/roles/scribe`, {
    userId: receiver.id,
    note: "Thanks",
  });
  const page = await (await browserOf(receiver)).newPage();
  await page.goto("/");
  const waiting = page.getByRole("list", { name: "Awaits me" });
  const accept = waiting.getByRole("button", { name: `Accept scribe of ${key}` });
  await expect(waiting.getByText("Thanks")).toBeVisible();
  await accept.focus();
  await accept.press("Enter");
  await expect(page.getByText("You accepted: scribe.")).toBeVisible();
  await expect(accept).toHaveCount(0);
  const acknowledge = waiting.getByRole("button", { name: `Acknowledge ${key}` });
  await acknowledge.focus();
  await acknowledge.press("Space");
  await expect(acknowledge).toHaveCount(0);
  const { acknowledgedAt } = await apiAs(receiver)("GET", `/api/v1/incidents/${key}`);
  expect(acknowledgedAt).not.toBeNull();
  await page.reload();
  await expect(page.getByRole("button", { name: new RegExp(key?.toString() ?? "") })).toHaveCount(0);
});

test("while nothing burns the dashboard is calm: before the first incident it teaches, afterwards it tells the last one and the review that is owed", async ({
  browser,
}) => {
  test.slow();
  const firebreak = await startFirebreak();
  try {
    const admin = await setUpAdministrator(firebreak);
    const context = await browser.newContext({ baseURL: firebreak.url });
    await context.addCookies(
      admin.cookie.split("; ").map((pair) => {
        const at = pair.indexOf("=");
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: firebreak.url };
      }),
    );
    const page = await context.newPage();
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "Nothing is burning" })).toBeVisible();
    await expect(page.getByText("There has been no incident yet.")).toBeVisible();
    await expectAccessible(page, [320]);
    const post = async (path: string, data: unknown) =>
      (await page.request.post(`/api/v1${path}`, { data, headers: { origin: firebreak.url } })).json();
    const { key } = await post("/incidents", { title: "Over and done", severity: "P0" });
    await page.reload();
    await expect(page.getByRole("list", { name: "Open incidents" })).toContainText("Over and done");
    await post(`/incidents/${key}/status`, { status: "resolved" });
    await page.reload();
    await expect(page.getByText(/The last incident was P0/)).toContainText("Over and done");
    await expect(page.getByRole("list", { name: "Reviews that are owed" })).toContainText(
      "Publish the post-incident review",
    );
    await expectAccessible(page, [1280, 390, 320]);
  } finally {
    await firebreak.stop();
    removeData(firebreak.dataDir);
  }
});
