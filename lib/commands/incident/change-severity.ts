import { beginRounds } from "@/lib/commands/hotfix-rounds";
import { actorId } from "@/lib/commands/hotfix-write";
import { incidentWrite } from "@/lib/commands/incident-write";
import { timerFrame, timerNews } from "@/lib/commands/timer-frame";
import type { Tx } from "@/lib/db/client";
import type { Incident } from "@/lib/db/generated/client";
import { policyOfVersion } from "@/lib/db/policy-store";
import { granted } from "@/lib/db/refused";
import { asIncidentStatus, asSeverity } from "@/lib/db/row-words";
import type { CommandContext } from "@/lib/db/transact";
import { type IncidentView, readIncidentView } from "@/lib/db/views/incident";
import { answerPage } from "@/lib/domain/page-answer";
import type { Severity } from "@/lib/domain/severity";
import { severityChange } from "@/lib/domain/severity-change";
import { inTurn, timerLevel } from "@/lib/domain/timers-change";
import { changeSeverity as recompute } from "@/lib/domain/timers-severity";

/** When the incident was acknowledged and the timeline event that tells of it; null before. */
async function acknowledgementOf(tx: Tx, { id, acknowledgedAt }: Incident) {
  if (acknowledgedAt === null) return null;
  const event = await tx.timelineEvent.findFirstOrThrow({
    where: { incidentId: id, type: "incident.acknowledged" },
    select: { id: true },
  });
  return { at: acknowledgedAt, eventId: event.id };
}

/**
 * Raises or lowers the severity of an open incident; its timers are recomputed from the original moments (R-SEV-05), and decisions on its
 * hotfixes count no more (R-APR-03). The page
 * of the new level is answered already where somebody has acknowledged the incident.
 */
export function changeSeverity(
  ctx: CommandContext,
  ref: string,
  input: { severity: Severity; reason: string },
) {
  const write = { command: "incident.change_severity", input, ref, action: "incident.severity" } as const;
  return incidentWrite<IncidentView>(ctx, write, async (state, { tx, now }) => {
    const { row, timers } = state;
    const from = asSeverity(row.severity);
    granted(severityChange({ severity: from, status: asIncidentStatus(row.status) }, input.severity));
    const policy = await policyOfVersion(tx, row.policyVersion);
    const { anchors, timing } = timerFrame(row, policy, now);
    const level = timerLevel(policy, input.severity);
    const acknowledged = await acknowledgementOf(tx, row);
    const change = inTurn(
      timers,
      (list) => recompute(list, level, anchors, timing),
      (list) =>
        acknowledged ? answerPage(list, acknowledged, level, timing) : { timers: [...list], events: [] },
    );
    const raised = { ...state, row: { ...row, severity: input.severity } };
    const rounds = await beginRounds(tx, raised, { byId: actorId(ctx), now });
    return {
      answer: (tx) => readIncidentView(tx, row.id),
      incidents: [
        {
          incidentId: row.id,
          patch: { severity: input.severity },
          events: [
            { type: "severity.changed", payload: { from, to: input.severity, reason: input.reason } },
            ...timerNews(change.events),
            ...rounds.events,
          ],
          timers: change.timers,
          notices: rounds.notices,
        },
      ],
    };
  });
}
