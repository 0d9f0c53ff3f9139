import { PrismaPg } from "@prisma/adapter-pg";
import { connectionConfig, databaseUrl } from "@/lib/db/connection";
import { type Prisma, PrismaClient } from "@/lib/db/generated/client";
import { log } from "@/lib/log";

export { isDatabaseAway } from "@/lib/db/database-away";

/** What a transaction hands to the statements inside it. */
export type Tx = Prisma.TransactionClient;

declare global {
  // One client a process, although Next bundles this module apart from our server.
  var firebreakDatabase: PrismaClient | undefined;
}

/** This process's one Prisma client over a pool of 20 connections, made at the first call from DATABASE_URL. */
export function db(): PrismaClient {
  globalThis.firebreakDatabase ??= createClient(databaseUrl());
  return globalThis.firebreakDatabase;
}

/** A Prisma client of its own for one address; the caller disconnects it. */
export function createClient(url: string, poolSize = 20): PrismaClient {
  const adapter = new PrismaPg(
    { ...connectionConfig(url, "firebreak"), max: poolSize, idleTimeoutMillis: 30_000 },
    {
      onPoolError: (error) => log.debug({ error: error.message }, "an idle database connection ended"),
      onConnectionError: (error) => log.debug({ error: error.message }, "a database connection ended"),
    },
  );
  return new PrismaClient({
    adapter,
    errorFormat: "minimal",
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  });
}

/** Ends the pool; the next `db()` opens a new one. */
export async function closeDatabase(): Promise<void> {
  const client = globalThis.firebreakDatabase;
  globalThis.firebreakDatabase = undefined;
  await client?.$disconnect();
}
