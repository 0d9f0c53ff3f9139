import { v7 as uuid } from "uuid";
import type { Actor } from "@/lib/domain/actor";
import { liveChannel } from "@/lib/live/topics";
import { chainStart, linkHash } from "./audit-hash";
import { canonicalText, sha256 } from "./canonical";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import { rowsIn } from "./rows";

/** Parts of the last statement of a change; `numbered` where one of them is the `counter` of a new incident. */
export type Unwritten = { parts: readonly Prisma.Sql[]; numbered: boolean };

/** `first`: the scope is an incident that the same statement makes, so that it has no chain yet. */
export type AuditRecord = { scope: string; action: string; content: unknown; first?: boolean };

/**
 * Appends one entry to the hash chain of each record's scope, writes the parts of the change that are left and announces the topics, in two
 * statements, or in one where all is new. The caller holds the scopes' locks (the incident rows, or the chain row of settings), so no head
 * can move in between; a scope stands once. Answers the number of the incident where the parts make one.
 */
export async function appendAudit(
  tx: Tx,
  records: readonly AuditRecord[],
  actor: Actor,
  now: Date,
  topics: readonly string[],
  { parts, numbered }: Unwritten = { parts: [], numbered: false },
): Promise<number | null> {
  if (records.length === 0 && parts.length === 0) return null;
  const heads = await headsOf(
    tx,
    records.filter(({ first }) => !first).map(({ scope }) => scope),
  );
  const entries = records.map((record) => linked(record, heads.get(record.scope), actor, now));
  const number = numbered ? Prisma.sql`(SELECT last FROM counter)` : Prisma.sql`NULL::int`;
  const announced = records.length === 0 ? [] : [...new Set(topics)];
  const last = Prisma.sql`
    WITH ${Prisma.join([...parts, ...auditParts(entries)], ",\n")}
    SELECT ${number} AS number, count(pg_notify(${liveChannel}, topic)) AS told FROM unnest(${announced}::text[]) AS topic`;
  const [row] = await rowsIn<{ number: number | null }>(tx, last);
  return row?.number ?? null;
}

type Entry = ReturnType<typeof linked>;

function auditParts(entries: readonly Entry[]): Prisma.Sql[] {
  if (entries.length === 0) return [];
  return [
    Prisma.sql`n AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS n(
        id uuid, scope text, seq int, at timestamptz, "actorId" uuid, via text, action text, digest text, previous text,
        hash text, text text))`,
    Prisma.sql`entry AS (
      INSERT INTO audit_entries (id, scope, seq, at, actor_id, via, action, digest, previous, hash)
      SELECT id, scope, seq, at, "actorId", via, action, digest, previous, hash FROM n)`,
    Prisma.sql`content AS (INSERT INTO audit_contents (entry_id, text) SELECT id, text FROM n)`,
    Prisma.sql`head AS (
      INSERT INTO audit_chains (scope, count, hash) SELECT scope, seq, hash FROM n
      ON CONFLICT (scope) DO UPDATE SET count = excluded.count, hash = excluded.hash)`,
  ];
}

async function headsOf(tx: Tx, scopes: readonly string[]) {
  if (scopes.length === 0) return new Map<string, { count: number; hash: string }>();
  const heads = await rowsIn<{ scope: string; count: number; hash: string }>(
    tx,
    Prisma.sql`SELECT scope, count, hash FROM audit_chains WHERE scope = ANY(${[...scopes]}::text[])`,
  );
  return new Map(heads.map((head) => [head.scope, head]));
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
