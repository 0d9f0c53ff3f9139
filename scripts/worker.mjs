import { demandNode } from "./prepare/node-version.mjs";

demandNode();
process.env.NODE_ENV ??= "production";

const { enterCheckout, ensureBundle, fail } = await import("./prepare/prepare.mjs");
const { importBundle } = await import("./prepare/bundle.mjs");
const { say } = await import("./prepare/terminal.mjs");

try {
  enterCheckout();
  await ensureBundle("worker");
  const { work } = await importBundle("worker");
  await work({ tell: say });
} catch (error) {
  fail(error);
}
