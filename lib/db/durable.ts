import { db } from "./client";
import { Prisma } from "./generated/client";

/**
 * Makes the statement's transaction commit without waiting for the disk. Whoever says so must wait for `durable()` before anybody is told that
 * it was done. It lets go of its row locks, and of the one lock that all notifying commits share, without having held them for a disk's turn.
 */
export const withoutWaiting = Prisma.sql`set_config('synchronous_commit', 'off', true)`;

let flushing: Promise<void> = Promise.resolve();
let next: Promise<void> | null = null;

/**
 * Resolves once everything that had been committed when it was called is on disk. Callers share one flush: a transaction that does nothing
 * but write a word to the log and commit, and the log is written in order, so all before it is durable too (I1).
 */
export function durable(): Promise<void> {
  next ??= flushing
    .catch(() => undefined)
    .then(() => {
      next = null;
      flushing = flush();
      return flushing;
    });
  return next;
}

async function flush(): Promise<void> {
  await db().$queryRaw`SELECT pg_logical_emit_message(true, 'firebreak', '')::text`;
}
