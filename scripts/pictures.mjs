import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

// Takes the README's pictures of the demo organisation into docs/images: npm run pictures

const { enterCheckout, ensureSources, fail } = await import("./prepare/prepare.mjs");
const { findChromium } = await import("./prepare/chromium.mjs");

const wide = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

try {
  enterCheckout();
  await ensureSources();
  const { chromium } = await import("@playwright/test");
  const dataDir = mkdtempSync(path.join(tmpdir(), "firebreak-pictures-"));
  const product = await start(dataDir);
  const asRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ["--disable-gpu", ...(asRoot ? ["--no-sandbox"] : [])],
  });
  try {
    const open = (who, viewport) => signIn(browser, product, who, viewport);
    const commander = await open("marek", wide);
    await shot(commander, "/", "dashboard");
    await commander
      .getByRole("link", { name: /^Nobody can place an order/ })
      .first()
      .click();
    await commander.getByRole("list", { name: "Timeline entries" }).waitFor();
    await shot(commander, null, "incident");
    const lead = await open("ines", phone);
    await lead.goto(`${product.url}/approvals`);
    await lead.getByRole("link", { name: "Look and decide" }).first().click();
    await lead
      .getByRole("button", { name: /^Approve/ })
      .first()
      .waitFor();
    await shot(lead, null, "approve");
  } finally {
    await browser.close();
    product.child.kill("SIGTERM");
    await product.ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
} catch (error) {
  fail(error);
}

/** The product with its demo organisation, in a process of its own; resolves once it says that it is ready. */
function start(dataDir) {
  const env = { ...process.env, PORT: "0", FIREBREAK_DATA_DIR: dataDir, FIREBREAK_URL: "", DATABASE_URL: "" };
  const child = spawn(process.execPath, ["scripts/start.mjs", "--demo"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (text) => {
      said += text;
      const url = /ready: +(http:\S+)/.exec(said)?.[1];
      const password = /with the password (\S+)/.exec(said)?.[1];
      if (url && password && said.includes("Ctrl-C")) resolve({ child, ended, url, password });
    });
    void ended.then((code) => reject(new Error(`The product ended with ${code} before it was ready`)));
  });
}

async function signIn(browser, { url, password }, who, viewport) {
  const context = await browser.newContext({
    baseURL: url,
    viewport,
    colorScheme: "light",
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(`${who}@lumenmarket.example`);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`${url}/`);
  return page;
}

async function shot(page, address, name) {
  if (address !== null) await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `docs/images/${name}.png` });
}
