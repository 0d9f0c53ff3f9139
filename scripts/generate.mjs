import { demandNode } from "./prepare/node-version.mjs";

demandNode();

const { enterCheckout, ensureSources, fail } = await import("./prepare/prepare.mjs");

try {
  enterCheckout();
  await ensureSources();
} catch (error) {
  fail(error);
}
