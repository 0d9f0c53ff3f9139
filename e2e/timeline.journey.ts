import { expect, expectAccessible, test } from "./support/journey";

async function declared(
  call: (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>,
  minutesAgo = 90,
) {
  const startedAt = new Date(Date.now() - minutesAgo * 60_000).toISOString();
  const incident = await call("POST", "/api/v1/incidents", {
    title: "Timeline journey",
    severity: "P1",
    startedAt,
  });
  return String(incident.key);
}

test("R-INC-12 a typed time is echoed before it is saved, and fix deployed settles the fix", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const scribe = await account("Tess Scribe", "incident_commander");
  const key = await declared(apiAs(scribe));
  const page = await (await browserOf(scribe)).newPage();
  await page.goto(`/incidents/${key}`);
  const field = page.getByRole("textbox", { name: "Add to timeline" });
  await field.fill("-10m pool limit raised");
  const tenAgo = new Date(Date.now() - 10 * 60_000).toISOString().slice(11, 16);
  const nineAgo = new Date(Date.now() - 9 * 60_000).toISOString().slice(11, 16);
  await expect(page.getByText(new RegExp(`today (${tenAgo}|${nineAgo})`)).first()).toBeVisible();
  await page.getByLabel("Key moment").selectOption("fix_deployed");
  await field.press("Enter");
  await expect(page.getByText("pool limit raised")).toBeVisible();
  await expect
    .poll(async () => {
      const { items } = await apiAs(scribe)("GET", `/api/v1/incidents/${key}/timers`);
      return Array.isArray(items) ? items.find((timer) => timer.rule === "fix_deployed")?.state : null;
    })
    .toBe("met");
  await expectAccessible(page, [1280, 390, 320]);
});

test("R-INC-12 two people on one entry: both texts are shown, and the earlier version stays readable", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const author = await account("Ann Author", "incident_commander");
  const key = await declared(apiAs(author));
  await apiAs(author)("POST", `/api/v1/incidents/${key}/timeline`, { body: "first words" });
  const [one, two] = await Promise.all([browserOf(author), browserOf(author)]);
  const [left, right] = await Promise.all([one.newPage(), two.newPage()]);
  for (const page of [left, right]) {
    await page.goto(`/incidents/${key}`);
    await page
      .getByRole("button", { name: /^Actions for the entry/ })
      .first()
      .click();
    await page.getByRole("menuitem", { name: "Edit or re-time" }).click();
    // An editor whose code comes only after somebody else's save begins with their text, and has no conflict.
    await expect(page.getByRole("textbox", { name: "Text" })).toHaveValue("first words");
  }
  await left.getByRole("textbox", { name: "Text" }).fill("words of the left");
  await left.getByRole("button", { name: "Save", exact: true }).click();
  await expect(
    left.getByRole("list", { name: "Timeline entries" }).getByText("words of the left"),
  ).toBeVisible();
  await right.getByRole("textbox", { name: "Text" }).fill("words of the right");
  await right.getByRole("button", { name: "Save", exact: true }).click();
  await expect(right.getByRole("heading", { name: "Theirs" })).toBeVisible();
  await expect(
    right.getByRole("list", { name: "Timeline entries" }).getByText("words of the left"),
  ).toBeVisible();
  await expect(
    right.getByRole("list", { name: "Timeline entries" }).getByText("words of the right").first(),
  ).toBeVisible();
  await right.getByRole("button", { name: "Merge by hand" }).click();
  await right.getByRole("textbox", { name: "Merged text" }).fill("words of both");
  await right.getByRole("button", { name: "Save merged text" }).click();
  // Until it closes, the row has an editor in the place of its menu.
  await expect(right.getByRole("heading", { name: "Theirs" })).toBeHidden();
  await expect(
    right.getByRole("list", { name: "Timeline entries" }).getByText("words of both"),
  ).toBeVisible();
  await right
    .getByRole("button", { name: /^Actions for the entry/ })
    .first()
    .click();
  await right.getByRole("menuitem", { name: "Earlier versions" }).click();
  const versions = right.getByRole("dialog");
  await expect(versions.getByText("first words")).toBeVisible();
  await expect(versions.getByText("words of the left")).toBeVisible();
});

test("R-INC-12 a hidden entry leaves the story and comes back with Undo", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const author = await account("Hal Hider", "incident_commander");
  const key = await declared(apiAs(author));
  await apiAs(author)("POST", `/api/v1/incidents/${key}/timeline`, { body: "not for the report" });
  const page = await (await browserOf(author)).newPage();
  await page.goto(`/incidents/${key}`);
  await expect(
    page.getByRole("list", { name: "Timeline entries" }).getByText("not for the report"),
  ).toBeVisible();
  await page
    .getByRole("button", { name: /^Actions for the entry/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Hide from the report" }).click();
  await expect(
    page.getByRole("list", { name: "Timeline entries" }).getByText("not for the report"),
  ).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(
    page.getByRole("list", { name: "Timeline entries" }).getByText("not for the report"),
  ).toBeVisible();
});

test("what was typed survives a reload, and an answer lost on the way makes one entry", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const author = await account("Lea Lost", "incident_commander");
  const key = await declared(apiAs(author));
  const context = await browserOf(author);
  const page = await context.newPage();
  await page.goto(`/incidents/${key}`);
  const field = page.getByRole("textbox", { name: "Add to timeline" });
  await field.fill("half a thought");
  await page.reload();
  await expect(field).toHaveValue("half a thought");
  let lost = false;
  await page.route(`**/api/v1/incidents/*/timeline`, async (route) => {
    if (route.request().method() !== "POST" || lost) return route.continue();
    lost = true;
    await route.fetch();
    await route.abort("connectionreset");
  });
  await field.press("Enter");
  await expect(page.getByText("Your text is kept here")).toBeVisible();
  expect(lost).toBe(true);
  await expect(field).toHaveValue("half a thought");
  await field.press("Enter");
  await expect(field).toHaveValue("");
  const { items } = await apiAs(author)("GET", `/api/v1/incidents/${key}/timeline?limit=200`);
  expect(Array.isArray(items) && items.filter((item) => item.body === "half a thought")).toHaveLength(1);
});
