import path from "node:path";
import { defineConfig } from "vitest/config";

const ignored = ["node_modules/**", ".next/**", ".build/**", "e2e/**"];

/** Fixed so that no test depends on the machine; the database's address comes from each test's own database. */
const environment = {
  LOG_LEVEL: "silent",
  AUTH_SECRET: "a-secret-that-only-the-tests-use-0123456789",
  DATABASE_URL: "",
  FIREBREAK_URL: "",
  // Tests of other things send faster than people; the limit has tests of its own.
  RATE_LIMIT_PER_MINUTE: "1000000",
  TZ: "UTC",
};

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    env: environment,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,components,lib,scripts}/**/*.test.{ts,tsx}"],
          exclude: [...ignored, "**/*.db.test.ts", "**/*.process.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["**/*.db.test.ts"],
          exclude: ignored,
          globalSetup: ["lib/testing/postgres.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "process",
          include: ["**/*.process.test.ts"],
          exclude: ignored,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
