import { expect, expectAccessible, test } from "./support/journey";

test("what one person writes and changes shows in another's browser, and in all tabs over one connection", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Lea Live", "incident_commander");
  const helper = await account("Hugo Helper", "responder");
  const { key } = await apiAs(commander)("POST", "/api/v1/incidents", {
    title: "Seen by two",
    severity: "P1",
  });
  const context = await browserOf(helper);
  const streams: string[] = [];
  context.on("request", (request) => {
    if (request.url().includes("/api/v1/live")) streams.push(request.url());
  });
  const page = await context.newPage();
  await page.goto(`/incidents/${key}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Seen by two");
  await expect.poll(() => streams.some((url) => url.includes("incident%3A"))).toBe(true);
  await apiAs(commander)("POST", `/api/v1/incidents/${key}/timeline`, { body: "The pool is exhausted" });
  await expect(page.getByText("The pool is exhausted").first()).toBeVisible();
  await apiAs(commander)("POST", `/api/v1/incidents/${key}/severity`, {
    severity: "P0",
    reason: "It spread",
  });
  await expect(page.getByText("P0 Critical").first()).toBeVisible();

  const list = await context.newPage();
  // Other journeys declare meanwhile: the first page alone would not keep it.
  await list.goto(`/incidents?q=${key}`);
  await expect(list.getByRole("heading", { level: 1 })).toHaveText("Incidents");
  const before = streams.length;
  await apiAs(commander)("PATCH", `/api/v1/incidents/${key}`, { title: "Seen by three" });
  await expect(list.getByText("Seen by three")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Seen by three");
  expect(streams.length).toBe(before);
  await page.close();
  await apiAs(commander)("PATCH", `/api/v1/incidents/${key}`, { title: "Seen by the one left" });
  await expect(list.getByText("Seen by the one left")).toBeVisible();
});

test("what changes between the reading of a page and its listening is not missed by a further tab", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Lena Listener", "incident_commander");
  const { key } = await apiAs(commander)("POST", "/api/v1/incidents", { title: "As read", severity: "P1" });
  const context = await browserOf(commander);
  const first = await context.newPage();
  const opened = first.waitForRequest((request) => request.url().includes("/api/v1/live"));
  await first.goto(`/incidents?q=${key}`);
  await opened;
  const second = await context.newPage();
  let letScriptsIn = () => {};
  const allowed = new Promise<void>((resolve) => {
    letScriptsIn = resolve;
  });
  await second.route("**/*.js", async (route) => {
    await allowed;
    await route.continue();
  });
  await second.goto(`/incidents?q=${key}`, { waitUntil: "commit" });
  await expect(second.getByText("As read")).toBeVisible();
  await apiAs(commander)("PATCH", `/api/v1/incidents/${key}`, { title: "As changed" });
  await expect(first.getByText("As changed")).toBeVisible();
  letScriptsIn();
  await expect(second.getByText("As changed")).toBeVisible();
});

test("who else is here is said, and whether they write; the room closes for who may not see it any more", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Cara Commander", "incident_commander");
  const helper = await account("Hal Helper", "responder");
  const { key } = await apiAs(commander)("POST", "/api/v1/incidents", { title: "Both here", severity: "P1" });
  const one = await (await browserOf(commander)).newPage();
  const two = await (await browserOf(helper)).newPage();
  await one.goto(`/incidents/${key}`);
  await two.goto(`/incidents/${key}`);
  await expect(one.getByText("Also here: Hal Helper").first()).toBeVisible();
  await expect(two.getByText("Also here: Cara Commander").first()).toBeVisible();
  await expectAccessible(one, [1280, 390, 320]);
  await two.getByRole("textbox", { name: "Add to timeline" }).pressSequentially("I see 5xx");
  await expect(one.getByText("Also here: Hal Helper (writing)")).toBeVisible();
  await two.goto("/incidents");
  await expect(one.getByText("Also here:")).toHaveCount(0);
  await two.goto(`/incidents/${key}`);
  await expect(two.getByRole("heading", { level: 1 })).toHaveText("Both here");
  await apiAs(commander)("PATCH", `/api/v1/incidents/${key}`, { private: true });
  await expect(two.getByText("You can no longer see this incident")).toBeVisible();
});

test("an open page says that it is not connected any more, and follows again by itself", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const commander = await account("Otto Offline", "incident_commander");
  const { key } = await apiAs(commander)("POST", "/api/v1/incidents", { title: "Cut off", severity: "P1" });
  const context = await browserOf(commander);
  const page = await context.newPage();
  await page.goto(`/incidents/${key}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText(/^Not connected since \d\d:\d\dZ/)).toBeVisible({ timeout: 30_000 });
  await apiAs(commander)("POST", `/api/v1/incidents/${key}/timeline`, { body: "Written meanwhile" });
  await context.setOffline(false);
  await expect(page.getByText("Written meanwhile").first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^Not connected since/)).toBeHidden({ timeout: 30_000 });
});
