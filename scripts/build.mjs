import { demandNode } from "./prepare/node-version.mjs";

demandNode();

const { enterCheckout, ensure, ensureBundle, fail } = await import("./prepare/prepare.mjs");
const { nextBuild } = await import("./prepare/next-build.mjs");

/** Builds everything that a start would build, so that an image starts without building. */
try {
  enterCheckout();
  for (const name of ["server", "worker", "admin"]) await ensureBundle(name);
  await ensure(nextBuild);
} catch (error) {
  fail(error);
}
