import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";
import { dependencies } from "./dependencies.mjs";
import { alone } from "./lock.mjs";
import { prismaClient } from "./prisma-client.mjs";
import { StepFailure } from "./terminal.mjs";

/** Goes to the checkout's root and reads its `.env`; what the environment already says wins. */
export function enterCheckout() {
  process.chdir(path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url)))));
  if (existsSync(".env")) process.loadEnvFile(".env");
}

/** Makes what is not fresh, in order, alone in this checkout. Each is looked at again once the others are out. */
export async function ensure(...parts) {
  if (parts.every((part) => part.isFresh())) return;
  await alone(async () => {
    for (const part of parts) if (!part.isFresh()) await part.make();
  });
}

/** Everything that the typed sources need: dependencies and the generated database client. */
export const ensureSources = () => ensure(dependencies, prismaClient);

/** Everything that one of our bundles needs, and the bundle. */
export const ensureBundle = (name) => ensure(dependencies, prismaClient, bundle(name));

/** Prints an error as one line, a stack only where nobody foresaw it, and ends the process with 1. */
export function fail(error) {
  const foreseen =
    error instanceof StepFailure ||
    ["EnvironmentError", "StartRefusal"].includes(error?.name) ||
    ["EACCES", "EPERM", "EROFS", "ENOSPC"].includes(error?.code);
  console.error(foreseen ? error.message : error);
  process.exit(1);
}
