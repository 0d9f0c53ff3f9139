import { expect, expectAccessible, test } from "./support/journey";

test("R-SEV-05 raising P1 to P0 after three hours shows the fix deadline missed at once", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Sam Severity", "incident_commander");
  const startedAt = new Date(Date.now() - 3 * 3_600_000).toISOString();
  const { key } = await apiAs(commander)("POST", "/api/v1/incidents", {
    title: "Slow, then down",
    severity: "P1",
    startedAt,
  });
  const page = await (await browserOf(commander)).newPage();
  await page.goto(`/incidents/${key}`);
  await page.getByRole("button", { name: "Change severity" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "P0" }).check();
  await dialog.getByRole("textbox", { name: /why|reason/i }).fill("Nobody can sign in any more");
  await dialog.getByRole("button", { name: /P0/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/1h( 0m)? late/).first()).toBeVisible();
  await expect(page.getByText(/Severity changed from P1 to P0/)).toBeVisible();
  await expectAccessible(page, [1280, 390, 320]);
});

test("R-INC-09 a role is handed over with a note and accepted by its receiver", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Cleo Commander", "incident_commander");
  const receiver = await account(`Rita Receiver ${commander.id.slice(-6)}`, "responder");
  const { key } = await apiAs(commander)("POST", "/api/v1/incidents", { title: "Hand over", severity: "P1" });
  await apiAs(commander)("PUT", `/api/v1/incidents/${key}/roles/scribe`, {
    userId: receiver.id,
    note: "Please keep the story",
  });
  const page = await (await browserOf(receiver)).newPage();
  await page.goto(`/incidents/${key}`);
  await expect(page.getByText("Please keep the story").first()).toBeVisible();
  await page.getByRole("button", { name: /^Accept/ }).click();
  await expect
    .poll(async () => {
      const { items } = await apiAs(receiver)("GET", `/api/v1/incidents/${key}/roles`);
      return (
        Array.isArray(items) && items.some((held) => held.role === "scribe" && held.acknowledgedAt !== null)
      );
    })
    .toBe(true);
});

test("R-INC-10 a P0 without a published review is not closed, and the screen says why", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Rex Resolver", "incident_commander");
  const { key } = await apiAs(commander)("POST", "/api/v1/incidents", { title: "Over soon", severity: "P0" });
  await apiAs(commander)("POST", `/api/v1/incidents/${key}/status`, { status: "resolved" });
  const page = await (await browserOf(commander)).newPage();
  await page.goto(`/incidents/${key}`);
  await page.getByRole("button", { name: "Change status" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("A P0 is closed only once its review is published.")).toBeVisible();
  await expect(dialog.getByRole("radio", { name: "Closed" })).toBeDisabled();
});

test("a private incident does not exist for who is not its member", async ({ account, browserOf, apiAs }) => {
  const commander = await account("Pia Private", "incident_commander");
  const stranger = await account("Stan Stranger", "admin", "engineering_lead");
  const { key, title } = await apiAs(commander)("POST", "/api/v1/incidents", {
    title: `Secret ${commander.id}`,
    severity: "P1",
    private: true,
  });
  const page = await (await browserOf(stranger)).newPage();
  const answer = await page.goto(`/incidents/${key}`);
  expect(answer?.status()).toBe(404);
  await page.goto(`/incidents?q=${encodeURIComponent(String(title))}`);
  await expect(page.getByText(String(title))).toHaveCount(0);
});
