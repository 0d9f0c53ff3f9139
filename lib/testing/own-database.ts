import { afterAll, beforeAll } from "vitest";
import { closeDatabase } from "@/lib/db/client";
import { testDatabase } from "@/lib/testing/database";

/** Gives the test file a fresh, migrated database of its own, to which `db()` speaks; answers how to learn its address. */
export function ownDatabase(): { url(): string } {
  let database: Awaited<ReturnType<typeof testDatabase>> | undefined;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(async () => {
    await closeDatabase();
    await database?.drop();
  });
  return {
    url: () => {
      if (!database)
        throw new Error("the database is made before the first test, not while the file is read");
      return database.url;
    },
  };
}
