import { demandNode } from "./prepare/node-version.mjs";

demandNode();
process.env.NODE_ENV ??= "production";
process.env.LOG_LEVEL ??= "warn";

const { enterCheckout, ensureBundle, fail } = await import("./prepare/prepare.mjs");
const { importBundle } = await import("./prepare/bundle.mjs");
const { progressToStandardError } = await import("./prepare/terminal.mjs");

try {
  progressToStandardError();
  enterCheckout();
  await ensureBundle("admin");
  const { administer } = await importBundle("admin");
  process.exit(await administer(process.argv.slice(2)));
} catch (error) {
  fail(error);
}
