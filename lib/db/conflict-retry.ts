const attempts = 4;

/** Tries again what PostgreSQL ended to break a deadlock (40P01) or a serialisation conflict (40001); nothing was written by it. */
export async function retryingConflicts<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (attempt === attempts || !isConflict(error)) throw error;
    }
  }
}

/** As the Prisma client names them, and as the database does. */
const conflicts = new Set<unknown>(["P2034", "40P01", "40001"]);

function isConflict(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  if ("code" in error && conflicts.has(error.code)) return true;
  return /\b(40P01|40001)\b|deadlock detected/.test(
    error instanceof Error ? `${error.message} ${String(error.cause ?? "")}` : "",
  );
}
