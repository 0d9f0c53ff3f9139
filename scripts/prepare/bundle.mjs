import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fingerprint, isFresh, removeStamp, writeStamp } from "./fingerprint.mjs";

const entries = {
  server: "lib/server/main.ts",
  admin: "lib/server/admin.ts",
  worker: "lib/server/worker-main.ts",
};

const isTest = (place) => /\.test\.tsx?$/.test(place);
const print = () =>
  fingerprint(["lib", "package-lock.json", "tsconfig.json", "scripts/prepare/bundle.mjs"], isTest);

/** One entry of our own TypeScript (not the packages), bundled for Node when anything in `lib` changed. */
export function bundle(name) {
  const stamp = `.build/.${name}-made-from`;
  return {
    isFresh: () => isFresh(stamp, print()),
    async make() {
      removeStamp(stamp);
      const before = print();
      await bundleEntry(name);
      writeStamp(stamp, before);
    },
  };
}

async function bundleEntry(name) {
  const { build, stop } = await import("esbuild");
  try {
    await build({
      entryPoints: { [name]: entries[name] },
      outdir: ".build",
      outExtension: { ".js": ".mjs" },
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      packages: "external",
      alias: { "@": process.cwd() },
      sourcemap: "linked",
      logLevel: "error",
    });
  } finally {
    await stop();
  }
}

/** Imports one of the bundles. */
export function importBundle(name) {
  const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
  return import(pathToFileURL(path.join(root, ".build", `${name}.mjs`)).href);
}
