import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { freePort } from "@/lib/db/embedded/free-port";
import { ran, type Started, started } from "./process";
import { tell } from "./progress";

const source = "scripts/bench/bare";
const next = path.resolve("node_modules/next/dist/bin/next");
const config = `export default { turbopack: { root: ${JSON.stringify(path.resolve("."))} }, poweredByHeader: false };\n`;

/** Puts the bare application there, with all its routes or the empty page alone, not yet built. */
export async function writeBareApp(place: string, parts: "all" | "empty"): Promise<void> {
  await rm(place, { recursive: true, force: true });
  await mkdir(path.join(place, "app"), { recursive: true });
  await writeFile(
    path.join(place, "package.json"),
    '{ "name": "bare", "private": true, "type": "module" }\n',
  );
  await writeFile(path.join(place, "next.config.js"), config);
  const files = parts === "all" ? ["."] : ["layout.jsx", "page.jsx"];
  for (const file of files)
    await cp(path.join(source, file), path.join(place, "app", file), { recursive: true });
}

/** Runs `next build` in it; how long that took, in milliseconds. */
export function buildBareApp(place: string): Promise<number> {
  return ran(process.execPath, [next, "build"], { cwd: place });
}

/** Runs `next start` in it on a free port of 127.0.0.1. */
export async function startBareApp(
  place: string,
  env: Record<string, string> = {},
): Promise<Started & { port: number }> {
  const port = await freePort();
  const args = [next, "start", "--hostname", "127.0.0.1", "--port", String(port)];
  return { ...(await started(args, "Ready in", { cwd: place, env })), port };
}

/** The bare application with all its routes, built when it is not fresh; its directory. */
export async function bareApp(): Promise<string> {
  const place = path.resolve(".build/bench/bare");
  const stamp = path.join(place, ".made-from");
  const print = createHash("sha256");
  for (const file of [
    "package-lock.json",
    ...["layout.jsx", "page.jsx", "fifty.js", "hello/route.js", "incidents/route.js", "table/page.jsx"].map(
      (name) => `${source}/${name}`,
    ),
  ])
    print.update(await readFile(file));
  const wanted = print.digest("hex");
  if (existsSync(stamp) && (await readFile(stamp, "utf8")) === wanted) return place;
  tell("The bare Next application: building …");
  await writeBareApp(place, "all");
  await buildBareApp(place);
  await writeFile(stamp, wanted);
  return place;
}
