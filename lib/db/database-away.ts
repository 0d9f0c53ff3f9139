/** PostgreSQL's and Node's codes that mean "the database cannot answer now": a retry may succeed. */
const awayCodes = new Set([
  "57P01", // terminated by an administrator, which includes a shutdown
  "57P02", // crash of another backend
  "57P03", // starting up or shutting down
  "57P05", // idle session ended
  "57014", // statement took longer than its limit
  "25P03", // transaction idle for longer than its limit
  "53300", // too many connections
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EPIPE",
  "ETIMEDOUT",
  "P1001", // not reachable
  "P1002", // reached, timed out
  "P1008", // operation timed out
  "P1017", // connection closed
  "P2024", // no connection of the pool in time
  "P2028", // no transaction in time, or it was lost
  "P2037", // too many connections
]);

const awayKinds = new Set([
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
]);

const awayMessage =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|connection error and is not queryable|Can't reach database server|Client was closed and is not queryable|Cannot use a pool after calling end/;

/**
 * Whether an error means that the database is away or overloaded, as opposed to a wrong query: refused, terminated,
 * out of connections, too slow. Looks through `cause` chains of pg, the Prisma adapter and Prisma itself.
 */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 5) return false;
  if (hasAwayCode(error)) return true;
  if ("message" in error && typeof error.message === "string" && awayMessage.test(error.message)) return true;
  if ("errors" in error && Array.isArray(error.errors)) {
    if (error.errors.some((inner: unknown) => isDatabaseAway(inner, depth + 1))) return true;
  }
  if ("meta" in error && isDatabaseAway(error.meta, depth + 1)) return true;
  if ("driverAdapterError" in error && isDatabaseAway(error.driverAdapterError, depth + 1)) return true;
  return "cause" in error && isDatabaseAway(error.cause, depth + 1);
}

function hasAwayCode(error: object): boolean {
  for (const key of ["code", "originalCode", "errorCode"] as const) {
    const code: unknown = Reflect.get(error, key);
    if (typeof code === "string" && (awayCodes.has(code) || /^08[0-9A-Z]{3}$/.test(code))) return true;
  }
  const kind: unknown = Reflect.get(error, "kind");
  return typeof kind === "string" && awayKinds.has(kind);
}
