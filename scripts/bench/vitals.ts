import { chromium } from "@playwright/test";
import { median } from "./figures";
import type { Product } from "./product";
import { atEnd } from "./progress";

export type Vitals = { lcp: number; inp: number; cls: number };

const visits = 5;
const asRoot = process.getuid?.() === 0;

/** Largest paint (ms), slowest answer to a key or click (ms) and layout shift of a signed-in page in Chromium; the middle of five visits. */
export async function vitals(product: Product, cookie: string, path: string): Promise<Vitals> {
  const executablePath = process.env.BENCH_CHROMIUM ?? "";
  const browser = await chromium.launch({
    executablePath,
    args: [...(asRoot ? ["--no-sandbox"] : []), "--disable-gpu", "--disable-background-networking"],
  });
  const end = atEnd(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addCookies(
    cookie.split("; ").map((one) => {
      const [name = "", ...value] = one.split("=");
      return { name, value: value.join("="), url: product.url };
    }),
  );
  await context.addInitScript(watch);
  const seen: Vitals[] = [];
  for (let visit = 0; visit < visits; visit++) {
    const page = await context.newPage();
    await page.goto(product.url + path, { waitUntil: "load" });
    // Two keys that every page answers: the focus moves on, twice.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.mouse.click(5, 400);
    await page.waitForTimeout(700);
    seen.push(await page.evaluate(() => window.benchVitals));
    await page.close();
  }
  await end();
  return {
    lcp: median(seen.map(({ lcp }) => lcp)),
    inp: median(seen.map(({ inp }) => inp)),
    cls: median(seen.map(({ cls }) => cls)),
  };
}

declare global {
  interface Window {
    benchVitals: Vitals;
  }
  interface PerformanceEntry {
    value?: number;
    hadRecentInput?: boolean;
  }
}

function watch() {
  const threshold = { durationThreshold: 16 };
  window.benchVitals = { lcp: 0, inp: 0, cls: 0 };
  const observe = (options: PerformanceObserverInit, hear: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({
      buffered: true,
      ...options,
    });
  observe({ type: "largest-contentful-paint" }, (entry) => {
    window.benchVitals.lcp = entry.startTime;
  });
  observe({ type: "layout-shift" }, (entry) => {
    if (!entry.hadRecentInput) window.benchVitals.cls += entry.value ?? 0;
  });
  // Chromium tells of events that take 16 ms and longer.
  observe({ type: "event", ...threshold }, (entry) => {
    window.benchVitals.inp = Math.max(window.benchVitals.inp, entry.duration);
  });
}
