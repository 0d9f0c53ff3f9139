import { demandNode } from "./prepare/node-version.mjs";

demandNode();
process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.env.LOG_LEVEL ??= "error";

const { enterCheckout, ensure, ensureBundle, fail } = await import("./prepare/prepare.mjs");
const { findChromium } = await import("./prepare/chromium.mjs");
const { nextBuild } = await import("./prepare/next-build.mjs");
const { build } = await import("esbuild");

try {
  enterCheckout();
  await ensureBundle("server");
  await ensure(nextBuild);
  await build({
    entryPoints: { bench: "scripts/bench/table.ts", "bench-bare": "scripts/bench/bare-fan-out.ts" },
    outdir: ".build",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    alias: { "@": process.cwd() },
    logLevel: "error",
  });
  const rows = process.argv.slice(2).filter((arg) => /^\d+$/.test(arg));
  if (rows.length === 0 || rows.includes("11")) process.env.BENCH_CHROMIUM = await findChromium();
  const { measure } = await import("../.build/bench.mjs");
  await measure(process.argv.slice(2));
  process.exit(0);
} catch (error) {
  fail(error);
}
