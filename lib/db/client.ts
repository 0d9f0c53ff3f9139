import { PrismaPg } from "@prisma/adapter-pg";
import { connectionConfig, databaseUrl } from "@/lib/db/connection";
import { type Prisma, PrismaClient } from "@/lib/db/generated/client";
import { TransactionPool } from "@/lib/db/transaction-pool";
import { log } from "@/lib/log";

export { isDatabaseAway } from "@/lib/db/database-away";

/** What a transaction hands to the statements inside it. */
export type Tx = Prisma.TransactionClient;

type Database = { client: PrismaClient; pool: TransactionPool };

declare global {
  // One client a process, although Next bundles this module apart from our server.
  var firebreakDatabase: Database | undefined;
}

/** This process's one Prisma client over a pool of 20 connections, made at the first call from DATABASE_URL. */
export function db(): PrismaClient {
  return database().client;
}

/** The pool of `db()`. */
export function pool(): TransactionPool {
  return database().pool;
}

/** Runs the work in one transaction of `db()`, whose connection `rowsIn` finds. Times in milliseconds. */
export function inTransaction<T>(
  work: (tx: Tx) => Promise<T>,
  times: { maxWait: number; timeout: number },
): Promise<T> {
  const { client, pool } = database();
  return pool.within(() => client.$transaction(work, times));
}

function database(): Database {
  globalThis.firebreakDatabase ??= openDatabase(databaseUrl());
  return globalThis.firebreakDatabase;
}

/** A Prisma client of its own for one address; the caller disconnects it. */
export function createClient(url: string, poolSize = 20): PrismaClient {
  return openDatabase(url, poolSize).client;
}

function openDatabase(url: string, poolSize = 20): Database {
  const pool = new TransactionPool({
    ...connectionConfig(url, "firebreak"),
    max: poolSize,
    idleTimeoutMillis: 30_000,
  });
  pool.on("error", (error) => log.debug({ error: error.message }, "an idle database connection ended"));
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    onConnectionError: (error) => log.debug({ error: error.message }, "a database connection ended"),
  });
  const client = new PrismaClient({
    adapter,
    errorFormat: "minimal",
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  });
  return { client, pool };
}

/** Ends the pool; the next `db()` opens a new one. */
export async function closeDatabase(): Promise<void> {
  const database = globalThis.firebreakDatabase;
  globalThis.firebreakDatabase = undefined;
  await database?.client.$disconnect();
  // The client ends the pool only where it was itself asked something.
  if (database && !database.pool.ending) await database.pool.end();
}
