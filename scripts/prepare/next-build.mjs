import { fingerprint, isFresh, removeStamp, writeStamp } from "./fingerprint.mjs";
import { runStep } from "./terminal.mjs";

const stamp = ".next/.made-from";
const sources = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema.prisma",
  "package-lock.json",
  "next.config.ts",
  "instrumentation-client.ts",
  "postcss.config.mjs",
];

const isTest = (place) => /\.test\.tsx?$/.test(place);
// Next rewrites tsconfig.json while it builds, so that file counts as it is afterwards.
const print = (before = fingerprint(sources, isTest)) => `${before} ${fingerprint(["tsconfig.json"])}`;

/** The pages, built when anything that goes into them changed. */
export const nextBuild = {
  isFresh: () => isFresh(stamp, print()),
  async make() {
    removeStamp(stamp);
    const before = fingerprint(sources, isTest);
    const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    await runStep("Pages: building", process.execPath, ["node_modules/next/dist/bin/next", "build"], { env });
    writeStamp(stamp, print(before));
  },
};
