import { v7 as uuid } from "uuid";
import type { Actor } from "@/lib/domain/actor";
import { liveChannel } from "@/lib/live/topics";
import { chainStart, linkHash } from "./audit-hash";
import { canonicalText, sha256 } from "./canonical";
import type { Tx } from "./client";

export type AuditRecord = { scope: string; action: string; content: unknown };

/**
 * Appends one entry to the hash chain of each record's scope and announces the topics, in two statements. The caller holds the
 * scopes' locks (the incident rows, or the chain row of settings), so no head can move in between; a scope stands once.
 */
export async function appendAudit(
  tx: Tx,
  records: readonly AuditRecord[],
  actor: Actor,
  now: Date,
  topics: readonly string[],
): Promise<void> {
  if (records.length === 0) return;
  const heads = await tx.$queryRaw<{ scope: string; count: number; hash: string }[]>`
    SELECT scope, count, hash FROM audit_chains WHERE scope = ANY(${records.map(({ scope }) => scope)}::text[])`;
  const headOf = new Map(heads.map((head) => [head.scope, head]));
  const entries = records.map((record) => linked(record, headOf.get(record.scope), actor, now));
  await tx.$executeRaw`
    WITH n AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS n(
        id uuid, scope text, seq int, at timestamptz, "actorId" uuid, via text, action text, digest text, previous text,
        hash text, text text)
    ), entry AS (
      INSERT INTO audit_entries (id, scope, seq, at, actor_id, via, action, digest, previous, hash)
      SELECT id, scope, seq, at, "actorId", via, action, digest, previous, hash FROM n
    ), content AS (
      INSERT INTO audit_contents (entry_id, text) SELECT id, text FROM n
    ), head AS (
      INSERT INTO audit_chains (scope, count, hash) SELECT scope, seq, hash FROM n
      ON CONFLICT (scope) DO UPDATE SET count = excluded.count, hash = excluded.hash
    )
    SELECT pg_notify(${liveChannel}, topic) FROM unnest(${[...new Set(topics)]}::text[]) AS topic`;
}

function linked(
  { scope, action, content }: AuditRecord,
  head: { count: number; hash: string } | undefined,
  actor: Actor,
  now: Date,
) {
  const text = canonicalText(content);
  const link = {
    scope,
    seq: (head?.count ?? 0) + 1,
    at: now,
    actorId: actor.kind === "person" ? actor.userId : null,
    via: viaOf(actor),
    action,
    digest: sha256(text),
    previous: head?.hash ?? chainStart,
  };
  return { ...link, id: uuid(), hash: linkHash(link), text };
}

function viaOf(actor: Actor): string {
  if (actor.kind === "product") return "product";
  if (actor.scopes) return "token";
  return actor.sessionId ? "session" : "shell";
}
