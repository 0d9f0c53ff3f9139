import { v7 as uuid } from "uuid";
import type { Actor } from "@/lib/domain/actor";
import { liveChannel } from "@/lib/live/topics";
import { chainStart, linkHash } from "./audit-hash";
import { canonicalText, sha256 } from "./canonical";
import type { Tx } from "./client";

export type AuditRecord = { scope: string; action: string; content: unknown };

/**
 * Appends one entry to the scope's hash chain and announces the topics, in one statement. The caller holds the
 * scope's lock (the incident row, or the chain row of settings), so the head cannot move in between.
 */
export async function appendAudit(
  tx: Tx,
  record: AuditRecord,
  actor: Actor,
  now: Date,
  topics: readonly string[],
): Promise<void> {
  const head = await tx.auditChain.findUnique({ where: { scope: record.scope } });
  const text = canonicalText(record.content);
  const link = {
    scope: record.scope,
    seq: (head?.count ?? 0) + 1,
    at: now,
    actorId: actor.kind === "person" ? actor.userId : null,
    via:
      actor.kind === "product" ? "product" : actor.scopes ? "token" : actor.sessionId ? "session" : "shell",
    action: record.action,
    digest: sha256(text),
    previous: head?.hash ?? chainStart,
  };
  const id = uuid();
  const hash = linkHash(link);
  await tx.$executeRaw`
    WITH entry AS (
      INSERT INTO audit_entries (id, scope, seq, at, actor_id, via, action, digest, previous, hash)
      VALUES (${id}::uuid, ${link.scope}, ${link.seq}, ${link.at}, ${link.actorId}::uuid, ${link.via}, ${link.action},
              ${link.digest}, ${link.previous}, ${hash})
    ), content AS (
      INSERT INTO audit_contents (entry_id, text) VALUES (${id}::uuid, ${text})
    ), head AS (
      INSERT INTO audit_chains (scope, count, hash) VALUES (${link.scope}, ${link.seq}, ${hash})
      ON CONFLICT (scope) DO UPDATE SET count = excluded.count, hash = excluded.hash
    )
    SELECT pg_notify(${liveChannel}, topic) FROM unnest(${[...topics]}::text[]) AS topic`;
}
