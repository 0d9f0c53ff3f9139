import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { demandNode } from "./prepare/node-version.mjs";

demandNode();
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.env.LOG_LEVEL ??= "warn";

const { enterCheckout, ensure, ensureBundle, ensureSources, fail } = await import("./prepare/prepare.mjs");
const { nextBuild } = await import("./prepare/next-build.mjs");
const { say } = await import("./prepare/terminal.mjs");

const bin = (place) => `node_modules/${place}`;
const totals = { passed: 0, failed: 0 };

try {
  enterCheckout();
  await ensureSources();
  const { findChromium } = await import("./prepare/chromium.mjs");
  await check("Lint and format", bin("@biomejs/biome/bin/biome"), ["ci", "."]);
  await check("Dead code", bin("knip/bin/knip.js"), ["--no-progress"]);
  await check("Types", bin("typescript/bin/tsc"), ["--noEmit"]);
  const reports = (report) => ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  await suite("Unit, database and process tests", bin("vitest/vitest.mjs"), reports, vitestCounts);
  await ensureBundle("server");
  await ensureBundle("admin");
  await ensureBundle("worker");
  await ensure(nextBuild);
  process.env.PLAYWRIGHT_CHROMIUM = await findChromium();
  const journeys = () => ["test", "--config", "e2e/playwright.config.ts"];
  await suite("Browser journeys", bin("@playwright/test/cli.js"), journeys, playwrightCounts);
} catch (error) {
  fail(error);
}
say("");
say(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 ? 1 : 0);

/** A program that is right or wrong as a whole: counts as one test. */
async function check(title, script, args) {
  say(`\n== ${title}`);
  const code = await run(script, args);
  if (code === 0) totals.passed += 1;
  else totals.failed += 1;
}

/** A test runner: its report is counted; a run that failed without a failed test counts as one failure. */
async function suite(title, script, argsFor, count) {
  say(`\n== ${title}`);
  const report = `.build/report-${process.pid}.json`;
  const code = await run(script, argsFor(report), { FIREBREAK_TEST_REPORT: report });
  const { passed, failed } = count(report);
  totals.passed += passed;
  totals.failed += failed === 0 && (code !== 0 || passed === 0) ? 1 : failed;
  rmSync(report, { force: true });
}

function run(script, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
    });
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return null;
  }
}

function vitestCounts(report) {
  const result = readReport(report);
  return { passed: result?.numPassedTests ?? 0, failed: result?.numFailedTests ?? 0 };
}

function playwrightCounts(report) {
  const stats = readReport(report)?.stats;
  return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) };
}
