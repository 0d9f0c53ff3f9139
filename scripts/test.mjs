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
/** Their names, told once more at the end: the output of a whole run is long. */
const failures = [];

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
for (const failure of failures) say(`failed: ${failure}`);
say(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 ? 1 : 0);

/** A program that is right or wrong as a whole: counts as one test. */
async function check(title, script, args) {
  say(`\n== ${title}`);
  const code = await run(script, args);
  if (code === 0) {
    totals.passed += 1;
    return;
  }
  totals.failed += 1;
  failures.push(title);
}

/** A test runner: its report is counted; a run that failed without a failed test counts as one failure. */
async function suite(title, script, argsFor, count) {
  say(`\n== ${title}`);
  const report = `.build/report-${process.pid}.json`;
  const code = await run(script, argsFor(report), { FIREBREAK_TEST_REPORT: report });
  const { passed, failed } = count(report);
  const broken = failed.length === 0 && (code !== 0 || passed === 0);
  totals.passed += passed;
  totals.failed += broken ? 1 : failed.length;
  failures.push(...(broken ? [title] : failed));
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
  const failed = (result?.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName }) => `${name}: ${fullName}`),
  );
  return { passed: result?.numPassedTests ?? 0, failed };
}

function playwrightCounts(report) {
  const result = readReport(report);
  const unwell = (suite) => [
    ...(suite.suites ?? []).flatMap(unwell),
    ...(suite.specs ?? []).filter(({ ok }) => !ok).map(({ file, title }) => `${file}: ${title}`),
  ];
  const failed = (result?.suites ?? []).flatMap(unwell);
  return { passed: result?.stats?.expected ?? 0, failed };
}
