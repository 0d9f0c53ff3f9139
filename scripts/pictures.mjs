import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { startDemo } from "./pictures/demo.mjs";
import { takePictures } from "./pictures/screens.mjs";
import { findChromium } from "./prepare/chromium.mjs";
import { enterCheckout, fail } from "./prepare/prepare.mjs";
import { say } from "./prepare/terminal.mjs";

try {
  enterCheckout();
  const dataDir = mkdtempSync(path.join(tmpdir(), "firebreak-pictures-"));
  try {
    const demo = await startDemo(dataDir);
    try {
      const browser = await chromium.launch({ executablePath: await findChromium() });
      try {
        await takePictures(browser, demo, say);
      } finally {
        await browser.close();
      }
    } finally {
      await demo.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
} catch (error) {
  fail(error);
}
