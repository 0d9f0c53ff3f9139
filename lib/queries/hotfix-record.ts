import type { z } from "zod";
import type { hotfixRecordView } from "@/lib/contracts/hotfix-record";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { rowsOf } from "@/lib/db/rows";
import { type HotfixView, hotfixViewOf } from "@/lib/db/views/hotfix";
import { entryViews } from "@/lib/db/views/timeline";
import type { Actor } from "@/lib/domain/actor";
import { revisionName } from "@/lib/domain/hotfix-sentence";
import { hotfixVerdict, type VerdictFacts } from "@/lib/domain/hotfix-verdict";
import { seenHotfix } from "./seen-hotfix";
import { readTimers } from "./timers";

export type HotfixRecordView = z.output<typeof hotfixRecordView>;

/** A record longer than this has its beginning in the audit trail only. */
const most = 2_000;
type Link = { seq: number; at: Date; action: string; via: string; digest: string; hash: string };

/** The record of one hotfix: its facts, what was recorded about it, and the audit entries that stand for that. */
export async function hotfixRecord(actor: Actor, id: string, now: Date): Promise<HotfixRecordView> {
  const { seen, record } = await seenHotfix(actor, id);
  const { row, standing } = seen;
  const timers = await readTimers(row.id);
  const hotfix = hotfixViewOf(record, { row, timers, standing }, actor, now);
  const events = await db().timelineEvent.findMany({
    where: { incidentId: row.id, payload: { path: ["hotfixId"], equals: id } },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    take: most,
  });
  const entries = await entryViews(db(), events, { actor, standing });
  const head = await db().auditChain.findUnique({ where: { scope: row.id } });
  const links = await rowsOf<Link>(Prisma.sql`
    SELECT e.seq, e.at, e.action, e.via, e.digest, e.hash
      FROM audit_entries e JOIN audit_contents c ON c.entry_id = e.id
     WHERE e.scope = ${row.id} AND position(${id} IN c.text) > 0
     ORDER BY e.seq LIMIT ${most}`);
  return {
    hotfix,
    verdict: hotfixVerdict(factsOf(hotfix)),
    story: entries.map(({ id, occurredAt, recordedAt, author, body }) => ({
      ...{ id, occurredAt, recordedAt },
      by: author,
      text: body,
    })),
    chain: {
      count: head?.count ?? 0,
      hash: head?.hash ?? "",
      entries: links.map((link) => ({ ...link, at: link.at.toISOString() })),
    },
    madeAt: now.toISOString(),
  };
}

function factsOf(view: HotfixView): VerdictFacts {
  const live = view.deployments.findLast(
    ({ environment, state }) => environment === "production" && state === "succeeded",
  );
  const went = live ?? view.deployments.findLast(({ environment }) => environment === "production");
  const revision = view.revisions.find(({ number }) => number === went?.revision);
  return {
    state: view.state,
    revision: revision ? capital(revisionName({ revision: revision.number, commit: revision.commit })) : null,
    deployedAt: live?.finishedAt ?? null,
    deployedBy: live?.startedBy?.name ?? null,
    bypass: live?.bypass ? { reason: live.bypass.reason, by: live.startedBy?.name ?? "somebody" } : null,
    approvers: approversOf(view, live?.startedAt ?? null, revision?.id ?? null),
    missing: view.gate.missing.length,
    endedReason: view.endedReason,
  };
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Whose approvals of the deployed revision stood when the deployment began: the last word of each, in each role. */
function approversOf(view: HotfixView, startedAt: string | null, revisionId: string | null) {
  const before = view.decisions.filter(
    (one) => one.revisionId === revisionId && startedAt !== null && one.at <= startedAt,
  );
  // Another severity asked anew: what was said before it is not what let the deployment through.
  const level = before.at(-1)?.severity;
  const last = new Map(
    before.filter(({ severity }) => severity === level).map((one) => [`${one.role} ${one.by.id}`, one]),
  );
  return [...last.values()]
    .filter(({ decision }) => decision === "approved")
    .map(({ by, roleLabel, verbalId }) => ({
      name: by.name,
      label: roleLabel,
      verbal: verbalOf(view, verbalId),
    }));
}

function verbalOf(view: HotfixView, verbalId: string | null): VerdictFacts["approvers"][number]["verbal"] {
  if (verbalId === null) return "no";
  const { confirmed } = view.verbalApprovals.find(({ id }) => id === verbalId) ?? { confirmed: null };
  if (confirmed === null) return "unconfirmed";
  return confirmed ? "confirmed" : "denied";
}
