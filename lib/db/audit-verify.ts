import { type AuditLink, chainStart, linkHash } from "./audit-hash";
import { sha256 } from "./canonical";
import type { Tx } from "./client";

/** A trail that holds: how many chains and entries were recomputed. */
export type AuditHolds = { chains: number; entries: number };
/** The first place at which it does not; `seq` is the entry's number in its chain. */
export type AuditBroken = { scope: string; seq: number; why: string };

const batch = 1_000;

type Row = AuditLink & {
  hash: string;
  text: string | null;
  redacted: boolean;
  headCount: number | null;
  headHash: string | null;
};

/**
 * Recomputes every hash chain, a thousand entries at a time: numbers without a gap, links, hashes, the digest of each
 * content that was not redacted, and the head's count and hash; no chain, entry or head may be missing. Wants a
 * transaction of one snapshot (repeatable read), since commands go on meanwhile.
 */
export async function verifyAudit(tx: Tx): Promise<AuditHolds | AuditBroken> {
  const holds: AuditHolds = { chains: 0, entries: 0 };
  let last: Row | null = null;
  for (;;) {
    const rows = await entriesAfter(tx, last);
    for (const row of rows) {
      const begins: boolean = last?.scope !== row.scope;
      const before: Row | null = begins ? null : last;
      const why: AuditBroken | null = (begins ? unfinished(last) : null) ?? broken(row, before);
      if (why) return why;
      if (begins) holds.chains += 1;
      holds.entries += 1;
      last = row;
    }
    if (rows.length < batch) return unfinished(last) ?? (await missingChain(tx)) ?? holds;
  }
}

function entriesAfter(tx: Tx, last: Row | null): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT e.scope, e.seq, e.at, e.actor_id AS "actorId", e.via, e.action, e.digest, e.previous, e.hash,
           c.text, c.redacted_at IS NOT NULL AS redacted, h.count AS "headCount", h.hash AS "headHash"
      FROM audit_entries e
      LEFT JOIN audit_contents c ON c.entry_id = e.id
      LEFT JOIN audit_chains h ON h.scope = e.scope
     WHERE (e.scope, e.seq) > (${last?.scope ?? ""}, ${last?.seq ?? 0}::int)
     ORDER BY e.scope, e.seq LIMIT ${batch}`;
}

/** What is wrong with an entry, given the one before it in its chain. */
function broken(row: Row, before: Row | null): AuditBroken | null {
  const at = (seq: number, why: string) => ({ scope: row.scope, seq, why });
  const expected = (before?.seq ?? 0) + 1;
  if (row.headCount === null) return at(row.seq, "the chain has no head");
  if (row.seq !== expected) return at(expected, "the entry is missing");
  if (row.previous !== (before?.hash ?? chainStart))
    return at(row.seq, "it does not follow from the entry before");
  if (row.hash !== linkHash(row)) return at(row.seq, "its hash is not that of what it says");
  if (row.redacted)
    return row.text === null ? null : at(row.seq, "its content is there although it was redacted");
  if (row.text === null) return at(row.seq, "its content is missing");
  return sha256(row.text) === row.digest ? null : at(row.seq, "its content is not what was digested");
}

/** What is wrong with the end of a chain, given its last entry. */
function unfinished(last: Row | null): AuditBroken | null {
  if (last === null || last.headCount === null) return null;
  if (last.headCount > last.seq) return { scope: last.scope, seq: last.seq + 1, why: "the entry is missing" };
  if (last.headCount < last.seq)
    return { scope: last.scope, seq: last.seq, why: "the head counts fewer entries" };
  if (last.headHash !== last.hash)
    return { scope: last.scope, seq: last.seq, why: "the head names another hash" };
  return null;
}

/** A head without any entry, or an incident without a chain. */
async function missingChain(tx: Tx): Promise<AuditBroken | null> {
  const [missing] = await tx.$queryRaw<{ scope: string; headed: boolean }[]>`
    SELECT scope, true AS headed FROM audit_chains h
     WHERE count > 0 AND NOT EXISTS (SELECT FROM audit_entries e WHERE e.scope = h.scope)
    UNION ALL
    SELECT id::text, false FROM incidents i
     WHERE NOT EXISTS (SELECT FROM audit_chains h WHERE h.scope = i.id::text AND h.count > 0)
     ORDER BY 1 LIMIT 1`;
  if (!missing) return null;
  const why = missing.headed ? "all entries of the chain are missing" : "the incident has no chain";
  return { scope: missing.scope, seq: 1, why };
}
