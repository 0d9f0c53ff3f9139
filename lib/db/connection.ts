import type { ClientConfig } from "pg";
import { env } from "@/lib/env";

/** How long one statement may run, and how long the client waits for its answer, in milliseconds. */
const statementTimeoutMs = 15_000;
const answerTimeoutMs = 20_000;
const idleInTransactionMs = 10_000;
/** How long to wait for a new connection, or for one of a busy pool: a burst of requests queues, it is not turned away. */
const connectionWaitMs = 5_000;

/** The database's address; throws when the start has not provided one. */
export function databaseUrl(): string {
  const url = env().DATABASE_URL;
  if (url === undefined) throw new Error("DATABASE_URL is not set: start with `npm start`, or set it");
  return url;
}

/**
 * Connection settings for one address: UTC sessions (the Prisma adapter reads every timestamp as UTC), time limits
 * on both sides, TCP keep-alive. Options in the address's own `options` parameter come first and are kept.
 */
export function connectionConfig(url: string, applicationName: string): ClientConfig {
  const address = new URL(url);
  const own = address.searchParams.get("options");
  address.searchParams.delete("options");
  return {
    connectionString: address.toString(),
    application_name: applicationName,
    connectionTimeoutMillis: connectionWaitMs,
    keepAlive: true,
    statement_timeout: statementTimeoutMs,
    query_timeout: answerTimeoutMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    options: own === null ? "-c TimeZone=UTC" : `${own} -c TimeZone=UTC`,
  };
}
