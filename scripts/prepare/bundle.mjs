import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fingerprint, isFresh, removeStamp, writeStamp } from "./fingerprint.mjs";

const entries = {
  server: "server-with-api",
  admin: "lib/server/admin.ts",
  worker: "lib/server/worker-main.ts",
};

const isTest = (place) => /\.test\.tsx?$/.test(place);
const print = () =>
  fingerprint(["lib", "app", "package-lock.json", "tsconfig.json", "scripts/prepare/bundle.mjs"], isTest);

/** One entry of our own TypeScript (not the packages), bundled for Node when anything in `lib` or `app` changed. */
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
      // What is imported late stays apart, so that it is loaded late. Parts of earlier builds stay: a process that runs may still ask for one.
      splitting: true,
      chunkNames: "parts/[name]-[hash]",
      target: "node20",
      packages: "external",
      alias: { "@": process.cwd() },
      sourcemap: "linked",
      logLevel: "error",
      plugins: [serverWithApi],
    });
  } finally {
    await stop();
  }
}

/** The server with every `route.ts` of the application as its `paths`, so that it can answer them itself. */
const serverWithApi = {
  name: "server-with-api",
  setup(build) {
    const [filter, namespace] = [/^server-with-api$/, "server-with-api"];
    build.onResolve({ filter }, ({ path: name }) => ({ path: name, namespace }));
    build.onLoad({ filter, namespace }, () => ({ contents: serverModule(), resolveDir: process.cwd() }));
  },
};

function serverModule() {
  const folders = readdirSync("app", { recursive: true })
    .filter((place) => path.basename(place) === "route.ts")
    .map((place) => path.dirname(place).replaceAll(path.sep, "/"));
  const imports = folders.map((folder, n) => `import * as doors${n} from "@/app/${folder}/route";`);
  const paths = folders.map((folder, n) => {
    return `["/${folder.replaceAll(/\[(\w+)\]/g, ":$1")}", doors${n}]`;
  });
  return `${imports.join("\n")}
export * from "@/lib/server/main";
export const paths = [${paths.join(",\n")}];
`;
}

/** Imports one of the bundles. */
export function importBundle(name) {
  const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
  return import(pathToFileURL(path.join(root, ".build", `${name}.mjs`)).href);
}
