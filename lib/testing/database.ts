import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { administer, databaseAt } from "@/lib/testing/postgres";

/**
 * A fresh, migrated database of the caller's own, copied from the run's template; usually one a test file. `drop` ends
 * whatever still uses it. Sets DATABASE_URL, so that `db()` speaks to it, when `use` is not false.
 */
export async function testDatabase(
  options: { use?: boolean } = {},
): Promise<{ url: string; drop(): Promise<void> }> {
  const { url: server, template } = inject("testServer");
  const name = `firebreak_test_${randomBytes(8).toString("hex")}`;
  await administer(server, `create database ${name} template ${template}`);
  const url = databaseAt(server, name);
  if (options.use !== false) process.env.DATABASE_URL = url;
  return { url, drop: () => administer(server, `drop database if exists ${name} with (force)`) };
}

/** An empty database without any table. */
export async function emptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const { url: server } = inject("testServer");
  const name = `firebreak_test_${randomBytes(8).toString("hex")}`;
  await administer(server, `create database ${name} template template0`);
  return {
    url: databaseAt(server, name),
    drop: () => administer(server, `drop database if exists ${name} with (force)`),
  };
}
