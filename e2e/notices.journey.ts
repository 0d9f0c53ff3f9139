import { expect, expectAccessible, test } from "./support/journey";

const handleOf = (email: string) => email.slice(0, email.indexOf("@"));

test("R-INC-12 a mention chosen by keyboard reaches its person: the bell counts it, its link leads to the entry, and read stays read", async ({
  account,
  browserOf,
  apiAs,
}) => {
  test.slow();
  const writer = await account("Wanda Writer", "incident_commander");
  const reader = await account(`Rosa Lin ${writer.id.slice(-6)}`, "responder");
  const { key } = await apiAs(writer)("POST", "/api/v1/incidents", {
    title: "Pool exhausted",
    severity: "P1",
  });
  const page = await (await browserOf(writer)).newPage();
  await page.goto(`/incidents/${key}`);
  const field = page.getByRole("textbox", { name: "Add to timeline" });
  await field.pressSequentially("Please look at the pool @");
  const list = page.getByRole("listbox", { name: "People to mention" });
  await expect(list).toBeVisible();
  await field.pressSequentially(handleOf(reader.email).slice(0, 6));
  await expect(list.getByRole("option")).toHaveCount(1);
  await expectAccessible(page, [390]);
  await field.press("Enter");
  await expect(field).toHaveValue(`Please look at the pool @${handleOf(reader.email)} `);
  await expect(list).toBeHidden();
  await field.press("Enter");
  await expect(
    page.getByRole("list", { name: "Timeline entries" }).getByText("Please look at the pool"),
  ).toBeVisible();

  const other = await (await browserOf(reader)).newPage();
  await other.goto("/incidents");
  const bell = other.getByRole("button", { name: "Notices, 1 unread" });
  await expect(bell).toBeVisible();
  await bell.focus();
  await bell.press("Enter");
  const panel = other.getByRole("dialog", { name: "Notices" });
  const notice = panel.getByRole("link", {
    name: new RegExp(`Unread: Wanda Writer mentioned you in ${key}`),
  });
  await expect(notice).toBeVisible();
  await expectAccessible(other, [1280, 390, 320]);
  await other.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(bell).toBeFocused();
  await bell.click();
  await notice.focus();
  await notice.press("Enter");
  await expect(other).toHaveURL(new RegExp(`/incidents/${key}#entry-`));
  await expect(
    other.getByRole("list", { name: "Timeline entries" }).getByText("Please look at the pool"),
  ).toBeVisible();
  await expect(other.getByRole("button", { name: "Notices, none unread" })).toBeVisible();
  await other.reload();
  await expect(other.getByRole("button", { name: "Notices, none unread" })).toBeVisible();
});

test("R-INC-09 a given role is told on the page of notices, and all can be marked as read at once", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Cora Commander", "incident_commander");
  const receiver = await account("Rudi Receiver", "responder");
  const { key } = await apiAs(commander)("POST", "/api/v1/incidents", { title: "Two roles", severity: "P2" });
  for (const role of ["scribe", "responder"])
    await apiAs(commander)("PUT", `/api/v1/incidents/${key}/roles/${role}`, { userId: receiver.id });
  const page = await (await browserOf(receiver)).newPage();
  await page.goto("/incidents");
  await expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("n");
    await expect(page).toHaveURL(/\/notices$/, { timeout: 1_000 });
  }).toPass();
  await expect(page.getByRole("link", { name: /^Unread: Cora Commander made you/ })).toHaveCount(2);
  await expectAccessible(page, [1280, 390, 320]);
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page.getByRole("link", { name: /^Unread: / })).toHaveCount(0);
  await expect(page.getByRole("link", { name: /^Cora Commander made you/ })).toHaveCount(2);
  await expect(page.getByRole("button", { name: "Notices, none unread" })).toBeVisible();
});

test("a notice of an incident that was made private without me is gone", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Pam Private", "incident_commander");
  const stranger = await account("Sid Stranger", "responder");
  const { key } = await apiAs(commander)("POST", "/api/v1/incidents", {
    title: "Soon secret",
    severity: "P1",
  });
  await apiAs(commander)("POST", `/api/v1/incidents/${key}/timeline`, {
    body: `@${handleOf(stranger.email)} see`,
  });
  const page = await (await browserOf(stranger)).newPage();
  await page.goto("/notices");
  await expect(page.getByText("Soon secret")).toBeVisible();
  await apiAs(commander)("PATCH", `/api/v1/incidents/${key}`, { private: true });
  await page.reload();
  await expect(page.getByText(/Nothing yet/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Notices, none unread" })).toBeVisible();
});
