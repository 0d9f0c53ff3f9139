import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { type Account, call, makeAccount } from "./accounts";

export { expect };

type Fixtures = {
  url: string;
  /** Makes a person with these organisation roles. */
  account: (name: string, ...roles: string[]) => Promise<Account>;
  /** Opens a browser in which that person is signed in. */
  browserOf: (account: Account) => Promise<BrowserContext>;
  /** Calls the API in a person's name. */
  apiAs: (
    account: Account,
  ) => (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>;
};

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: the journeys' set-up did not run`);
  return value;
}

export const test = base.extend<Fixtures>({
  url: async ({ browserName: _ }, use) => use(given("JOURNEY_URL")),
  baseURL: async ({ url }, use) => use(url),
  account: async ({ url }, use) => {
    const admin: Account = JSON.parse(given("JOURNEY_ADMIN"));
    await use((name, ...roles) => makeAccount(url, admin, name, roles));
  },
  browserOf: async ({ browser, url }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (account) => {
      const context = await browser.newContext({ baseURL: url });
      opened.push(context);
      await signInto(context, account, url);
      return context;
    });
    await Promise.all(opened.map((context) => context.close()));
  },
  apiAs: async ({ url }, use) =>
    use((account) => (method, path, body) => call(url, method, path, body, account.cookie)),
});

/** Signs a browser in by the cookie of an account. */
export async function signInto(context: BrowserContext, account: Account, url: string): Promise<void> {
  await context.addCookies(
    account.cookie.split("; ").map((pair) => {
      const at = pair.indexOf("=");
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
    }),
  );
}

/** Presses a shortcut until the page that it leads to is there: keys do nothing before the page listens to them. */
export async function goByKey(page: Page, key: string, address: RegExp): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(page).toHaveURL(address, { timeout: 1_000 });
  }).toPass();
}

/** Waits until nothing fades any more: half-way colours are nobody's to read. */
async function settled(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === "running").length),
    )
    .toBe(0);
}

/** No accessibility violation that axe knows, in both themes, at each width. */
export async function expectAccessible(page: Page, widths: readonly number[] = [1280, 390]): Promise<void> {
  const before = page.viewportSize() ?? { width: 1280, height: 800 };
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 });
      await settled(page);
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
        .analyze();
      const told = violations.map(
        (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`,
      );
      expect(told, `${colorScheme}, ${width} px`).toEqual([]);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways, `sideways scrolling at ${width} px, ${colorScheme}`).toBeLessThanOrEqual(0);
    }
  }
  await page.setViewportSize(before);
}
