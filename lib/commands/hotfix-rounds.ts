import { askForApproval } from "@/lib/commands/hotfix-approval";
import { of, saveHotfix } from "@/lib/commands/hotfix-write";
import { scopeOf } from "@/lib/commands/revision-scope";
import type { Tx } from "@/lib/db/client";
import { type HotfixRecord, readHotfixRecord } from "@/lib/db/hotfix-record";
import type { NewEvent } from "@/lib/db/incident-effects";
import type { IncidentState } from "@/lib/db/incident-state";
import { latestWords } from "@/lib/domain/approval";
import { withSeverityChanged } from "@/lib/domain/hotfix-changes";
import { openHotfixStates } from "@/lib/domain/hotfix-words";
import type { NewNotice } from "@/lib/domain/notice";
import { isRefusal } from "@/lib/domain/refusal";

/**
 * What another severity does to the hotfixes on their way (R-APR-03): decisions count no more, the roles of the new level are asked where
 * approval was asked for, and the diff is judged against the new budget. `state` is the incident with its new severity.
 */
export async function beginRounds(
  tx: Tx,
  state: IncidentState,
  by: { byId: string | null; now: Date },
): Promise<{ events: NewEvent[]; notices: NewNotice[] }> {
  const open = await tx.hotfix.findMany({
    where: { incidentId: state.row.id, state: { in: [...openHotfixStates, "deploying"] } },
    select: { id: true },
    orderBy: { number: "asc" },
  });
  const events: NewEvent[] = [];
  const notices: NewNotice[] = [];
  for (const { id } of open) {
    const record = await readHotfixRecord(tx, state.row, id);
    const told = await beginRound(tx, record, state, by);
    events.push(...told.events);
    notices.push(...told.notices);
  }
  return { events, notices };
}

async function beginRound(
  tx: Tx,
  record: HotfixRecord,
  state: IncidentState,
  { byId, now }: { byId: string | null; now: Date },
): Promise<{ events: NewEvent[]; notices: NewNotice[] }> {
  const { hotfix } = record;
  const decisions = latestWords(hotfix).filter(({ word }) => word !== "withdrawn").length;
  const { revision } = hotfix;
  const warnings = revision === null ? [] : await judgedAnew(tx, record, state, revision.id);
  const next = withSeverityChanged(hotfix, warnings);
  const underWay = hotfix.state !== "deploying";
  const asked =
    hotfix.asked && underWay && next.revision
      ? await askForApproval(tx, record, { hotfix: next, revision: next.revision, byId, state, now })
      : null;
  await saveHotfix(tx, record, next);
  const voided: NewEvent[] =
    decisions === 0
      ? []
      : [{ type: "approval.voided", payload: { ...of(record), decisions, reason: "severity changed" } }];
  return { events: [...voided, ...(asked ? [asked.event] : [])], notices: asked?.notices ?? [] };
}

async function judgedAnew(tx: Tx, record: HotfixRecord, state: IncidentState, revisionId: string) {
  const row = await tx.hotfixRevision.findUniqueOrThrow({ where: { id: revisionId } });
  const judged = scopeOf(row.diff, { message: row.message, record, severity: state.row.severity });
  const warnings = isRefusal(judged) ? [] : judged.warnings;
  await tx.hotfixRevision.update({ where: { id: revisionId }, data: { warnings } });
  return warnings;
}
