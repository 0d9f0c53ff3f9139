import { existsSync } from "node:fs";
import { runStep, StepFailure } from "./terminal.mjs";

const known = [
  process.env.PLAYWRIGHT_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/**
 * The path of a Chromium for browser tests: PLAYWRIGHT_CHROMIUM, one of the system, Playwright's own (fetched when its
 * download is reachable), or Debian's package when we may install it.
 */
export async function findChromium() {
  const found = known.find((place) => place && existsSync(place)) ?? (await playwrightsOwn());
  if (found) return found;
  const root = process.getuid?.() === 0;
  if (root && existsSync("/usr/bin/apt-get")) {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await runStep("Chromium: asking Debian's package lists", "apt-get", ["update", "-qq"], { env });
    await runStep("Chromium: installing Debian's package", "apt-get", ["install", "-y", "-qq", "chromium"], {
      env,
    });
    if (existsSync("/usr/bin/chromium")) return "/usr/bin/chromium";
  }
  try {
    await runStep("Chromium: fetching Playwright's own", process.execPath, [
      "node_modules/@playwright/test/cli.js",
      "install",
      "chromium",
    ]);
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
  }
  const fetched = await playwrightsOwn();
  if (fetched) return fetched;
  throw new StepFailure("No Chromium: install one, or say where it is with PLAYWRIGHT_CHROMIUM");
}

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const place = chromium.executablePath();
  return existsSync(place) ? place : null;
}
