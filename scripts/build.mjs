import { demandNode } from "./prepare/node-version.mjs";

demandNode();
process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";

const { enterCheckout, ensure, ensureBundle, ensureSources, fail } = await import("./prepare/prepare.mjs");
const { nextBuild } = await import("./prepare/next-build.mjs");

try {
  enterCheckout();
  await ensureSources();
  for (const name of ["server", "admin", "worker"]) await ensureBundle(name);
  await ensure(nextBuild);
} catch (error) {
  fail(error);
}
