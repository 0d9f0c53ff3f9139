import { expect, expectAccessible, test } from "./support/journey";
import { removeData, startFirebreak } from "./support/server";

/** The lines of the start that say how to sign in. */
function signIns(said: string): { password: string; lines: string[] } {
  const password = /Demo sign-ins, all with the password (\S+)/.exec(said)?.[1];
  if (password === undefined) throw new Error(`no sign-ins in:\n${said}`);
  return { password, lines: said.split("\n").filter((line) => line.includes("@lumenmarket.example")) };
}

test("--demo makes an organisation once, and its engineering lead finds what waits for them", async ({
  browser,
}) => {
  const first = await startFirebreak({ flags: ["--demo"] });
  let running = first;
  try {
    expect(first.setupLink).toBeNull();
    expect(signIns(first.said).lines).toHaveLength(9);
    await first.stop();
    const second = await startFirebreak({ flags: ["--demo"], dataDir: first.dataDir });
    running = second;
    expect(signIns(second.said)).toEqual(signIns(first.said));
    expect(second.said).not.toContain("incidents");
    const context = await browser.newContext({ baseURL: second.url });
    const page = await context.newPage();
    await page.goto("/");
    await page.getByLabel("E-mail").fill("ines@lumenmarket.example");
    await page.getByLabel("Password", { exact: true }).fill(signIns(second.said).password);
    await page.getByRole("button", { name: "Sign in" }).click();
    const waiting = page.getByRole("list", { name: "Awaits me" });
    await expect(waiting.getByText("Compare baskets without the currency").first()).toBeVisible();
    await expect(page.getByRole("list", { name: "Open incidents" })).toContainText(
      "Nobody can place an order",
    );
    await expectAccessible(page, [1280, 390]);
    await page.goto("/incidents?severity=P0&status=closed");
    await expect(page.getByRole("list", { name: "Incidents" }).getByRole("listitem").first()).toBeVisible();
    await context.close();
  } finally {
    await running.stop();
    removeData(first.dataDir);
  }
});
