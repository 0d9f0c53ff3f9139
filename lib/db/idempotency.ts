import { refuse } from "@/lib/domain/refusal";
import type { Tx } from "./client";
import { Refused } from "./refused";
import { keyedDigest, seal, unseal } from "./seal";

/** Who repeats what: the caller, the method and path, the key, and the digest of the body. */
export type Idempotency = { caller: string; route: string; key: string; bodyHash: string };

export type KeptAnswer = { status: number; body: unknown };

/**
 * Claims the key within the command's own transaction, or returns the answer that its first use got. A second request
 * at the same moment waits here until the first has committed or rolled back. Another body under the same key is refused.
 */
export async function claimIdempotencyKey(tx: Tx, use: Idempotency): Promise<KeptAnswer | null> {
  const bodyHash = keyedDigest(use.bodyHash);
  const claimed = await tx.$executeRaw`
    INSERT INTO idempotency_keys (caller, route, key, body_hash, created_at)
    VALUES (${use.caller}, ${use.route}, ${use.key}, ${bodyHash}, clock_timestamp())
    ON CONFLICT (caller, route, key) DO UPDATE
      SET body_hash = excluded.body_hash, created_at = excluded.created_at, status = NULL, answer = NULL
      WHERE idempotency_keys.created_at < clock_timestamp() - interval '24 hours'`;
  if (claimed > 0) return null;
  const kept = await tx.idempotencyKey.findUniqueOrThrow({
    where: { caller_route_key: { caller: use.caller, route: use.route, key: use.key } },
  });
  if (kept.bodyHash !== bodyHash) {
    throw new Refused(
      refuse("invalid", "idempotency_key", "This Idempotency-Key was used with another body."),
    );
  }
  return { status: kept.status ?? 200, body: kept.answer === null ? null : JSON.parse(unseal(kept.answer)) };
}

/** Keeps the answer of a command that succeeded, in the command's transaction. */
export async function keepAnswer(tx: Tx, use: Idempotency, answer: KeptAnswer): Promise<void> {
  await tx.idempotencyKey.update({
    where: { caller_route_key: { caller: use.caller, route: use.route, key: use.key } },
    data: { status: answer.status, answer: seal(JSON.stringify(answer.body ?? null)) },
  });
}
