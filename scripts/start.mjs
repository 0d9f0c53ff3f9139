import { demandNode } from "./prepare/node-version.mjs";

demandNode();

const flags = process.argv.slice(2);
const unknown = flags.filter((flag) => flag !== "--dev" && flag !== "--demo");
if (unknown.length > 0) {
  console.error(`npm start does not know ${unknown.join(" ")}: it takes --dev, --demo or nothing`);
  process.exit(2);
}

const dev = flags.includes("--dev");
process.env.NODE_ENV = dev ? "development" : "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";

const { enterCheckout, ensure, ensureBundle, fail } = await import("./prepare/prepare.mjs");
const { importBundle } = await import("./prepare/bundle.mjs");
const { nextBuild } = await import("./prepare/next-build.mjs");
const { say } = await import("./prepare/terminal.mjs");

try {
  enterCheckout();
  await ensureBundle("server");
  const { checkStart, serve, paths } = await importBundle("server");
  await checkStart();
  if (!dev) await ensure(nextBuild);
  // While one develops, Next answers the API too: it takes up what changes.
  await serve({ dev, demo: flags.includes("--demo"), tell: say, paths: dev ? [] : paths });
} catch (error) {
  fail(error);
}
