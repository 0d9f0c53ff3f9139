import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

/** Runs TypeScript that imports from `@/` in a Node process of its own, to be killed; standard output is a pipe. */
export async function runScript(source: string): Promise<ChildProcess> {
  // Beside the checkout's packages, so that they are found from there.
  const outfile = path.resolve(".build", `script-${randomUUID()}.mjs`);
  await build({
    stdin: { contents: source, resolveDir: process.cwd(), loader: "ts" },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    alias: { "@": process.cwd() },
    logLevel: "error",
  });
  const child = spawn(process.execPath, [outfile], { stdio: ["ignore", "pipe", "ignore"] });
  child.once("exit", () => rmSync(outfile, { force: true }));
  return child;
}
