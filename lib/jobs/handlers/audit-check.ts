import { v7 as uuid } from "uuid";
import { clock } from "@/lib/clock";
import { type AuditBroken, type AuditHolds, verifyAudit } from "@/lib/db/audit-verify";
import { db } from "@/lib/db/client";
import { beginAttempt, finishAttempt } from "@/lib/jobs/attempt";
import { auditCheckTask } from "@/lib/jobs/queue";
import { log } from "@/lib/log";

const longestMs = 6 * 3_600_000;

/** Recomputes the audit trail and keeps what was found, unless a later attempt has taken over meanwhile. */
export async function checkAudit(workerId: string): Promise<void> {
  const fence = await beginAttempt(auditCheckTask, workerId);
  const startedAt = clock.now();
  const found = await db().$transaction(verifyAudit, {
    isolationLevel: "RepeatableRead",
    timeout: longestMs,
  });
  const holds = !("why" in found);
  const detail = wordsOf(found);
  if (!holds) log.error({ detail }, "the audit trail does not hold");
  await db().$transaction(async (tx) => {
    const mine = await finishAttempt(tx, auditCheckTask, fence, holds ? "holds" : "broken");
    if (!mine) return log.warn({ fence }, "a later check of the audit trail has taken over");
    await tx.auditCheck.create({ data: { id: uuid(), startedAt, finishedAt: clock.now(), holds, detail } });
  });
}

function wordsOf(found: AuditHolds | AuditBroken): string {
  if ("why" in found) return `Chain ${found.scope}, entry ${found.seq}: ${found.why}.`;
  return `Chains: ${found.chains}, entries: ${found.entries}.`;
}
