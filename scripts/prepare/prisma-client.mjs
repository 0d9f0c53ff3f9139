import { existsSync } from "node:fs";
import { fingerprint, isFresh, removeStamp, writeStamp } from "./fingerprint.mjs";
import { runStep } from "./terminal.mjs";

const stamp = "lib/db/generated/.made-from";

const print = () =>
  fingerprint(["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);

/** The database client, generated when the schema or Prisma changed. */
export const prismaClient = {
  isFresh: () => isFresh(stamp, print()) && existsSync("lib/db/generated/client.ts"),
  async make() {
    removeStamp(stamp);
    const before = print();
    // Generating needs no engine, yet Prisma would download one unless it is told of a program that exists.
    const engine = existsSync("/bin/true") ? "/bin/true" : process.execPath;
    const env = {
      PRISMA_SCHEMA_ENGINE_BINARY: engine,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    };
    const args = ["node_modules/prisma/build/index.js", "generate"];
    await runStep("Database client: generating", process.execPath, args, { env });
    writeStamp(stamp, before);
  },
};
