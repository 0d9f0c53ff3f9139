const againMs = 2_000;

/** Whether code could not be fetched, rather than failed when it ran: asking again helps. */
export function isFetchFailure(error: unknown): boolean {
  return error instanceof Error && error.name === "ChunkLoadError";
}

/**
 * Fetches code, and asks again every 2 s while it cannot be had, which `onMiss` is told of. Rejects only when the code itself fails, with
 * its error.
 */
export async function untilItComes<T>(load: () => Promise<T>, onMiss?: () => void): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (!isFetchFailure(error)) throw error;
      onMiss?.();
    }
    await new Promise((resolve) => setTimeout(resolve, againMs));
  }
}
