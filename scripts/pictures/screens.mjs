const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

/** Signs in as the demo's engineering lead and writes the pictures of the README into docs/images. */
export async function takePictures(browser, { url, password }, say) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: desk,
    colorScheme: "light",
    reducedMotion: "reduce",
    timezoneId: "Europe/Berlin",
  });
  const page = await context.newPage();
  await page.goto("/");
  await page.getByLabel("E-mail").fill("ines@lumenmarket.example");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  const open = page.getByRole("list", { name: "Open incidents" });
  await open.getByText("Nobody can place an order").first().waitFor();
  const waiting = page.getByRole("list", { name: "Awaits me" });
  const hotfix = waiting.getByText("Compare baskets without the currency").first();
  await hotfix.waitFor();
  await keep(page, "dashboard", say);

  await open.getByText("Nobody can place an order").first().click();
  await page.getByRole("heading", { level: 1, name: "Nobody can place an order" }).waitFor();
  await keep(page, "incident", say);

  await page.goto("/approvals");
  await page.setViewportSize(phone);
  await page
    .getByRole("link", { name: /^Look and decide: / })
    .first()
    .click();
  await page.getByRole("region", { name: "Your decision" }).waitFor();
  await keep(page, "approve", say);
  await context.close();
}

async function keep(page, name, say) {
  await page.evaluate(() => document.fonts.ready);
  const path = `docs/images/${name}.png`;
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
  say(path);
}
