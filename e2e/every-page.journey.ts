import { readdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import type { Account } from "./support/accounts";
import { pageAddresses } from "./support/every-page";
import { expect, expectAccessible, test } from "./support/journey";
import type { Api } from "./support/review-scene";

const folders = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "page.tsx")
  .map((file) => path.dirname(file).split(path.sep).join("/"))
  .sort();

/** How much of a small window is taken by what stays at its edges. */
function pinnedHeight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const pinned = [...document.querySelectorAll("*")].filter((one) => {
      const style = getComputedStyle(one);
      if (style.position !== "fixed" && !(style.position === "sticky" && style.top !== "auto")) return false;
      const { width, height, top } = one.getBoundingClientRect();
      return style.visibility !== "hidden" && width > innerWidth / 2 && height > 1 && top < innerHeight;
    });
    return pinned.reduce((sum, one) => sum + one.getBoundingClientRect().height, 0) / innerHeight;
  });
}

type Scene = { viewer: Account; addresses: Record<string, string> };

/** One for all pages that the same process looks at: they are only read. */
let scene: Promise<Scene> | undefined;

async function furnish(
  account: (name: string, ...roles: string[]) => Promise<Account>,
  apiAs: (account: Account) => Api,
): Promise<Scene> {
  const viewer = await account("Vera Viewer", "admin", "incident_commander");
  const author = await account("Ansel Author", "responder");
  return { viewer, addresses: await pageAddresses({ apiAs, viewer, author }) };
}

for (const folder of folders) {
  test(`the page at ${folder} is accessible in both themes at every width, and readable at 400 % and on paper`, async ({
    account,
    browserOf,
    apiAs,
  }) => {
    scene ??= furnish(account, apiAs);
    const { viewer, addresses } = await scene;
    const address = addresses[folder];
    expect(address, "an address for this page in support/every-page").toBeDefined();
    const context = folder.startsWith("(auth)") ? null : await browserOf(viewer);
    const page = await (context ?? (await browserOf({ ...viewer, cookie: "none=1" }))).newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    const answer = await page.goto(address ?? "");
    expect(answer?.status()).toBe(200);
    await expect(page.locator("h1")).toHaveCount(1);
    await expect(page).toHaveTitle(/Firebreak/);
    await expectAccessible(page, [1280, 390, 320]);
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await pinnedHeight(page), "share of the window that is pinned at 400 %").toBeLessThanOrEqual(0.5);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("h1")).toBeVisible();
    await expect(page.getByRole("navigation")).toHaveCount(0);
    expect(complaints).toEqual([]);
  });
}
