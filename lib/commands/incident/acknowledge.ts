import { v7 as uuid } from "uuid";
import { incidentWrite } from "@/lib/commands/incident-write";
import { timerFrame, timerNews } from "@/lib/commands/timer-frame";
import { policyOfVersion } from "@/lib/db/policy-store";
import { granted, Refused } from "@/lib/db/refused";
import { asIncidentStatus } from "@/lib/db/row-words";
import type { CommandContext } from "@/lib/db/transact";
import { type IncidentView, readIncidentView } from "@/lib/db/views/incident";
import { acknowledgement } from "@/lib/domain/acknowledgement";
import { answerPage } from "@/lib/domain/page-answer";
import { refuse } from "@/lib/domain/refusal";

/** Acknowledges the page: somebody is on it. A second acknowledgement is refused with who was first. */
export function acknowledgeIncident(ctx: CommandContext, ref: string) {
  const write = { command: "incident.acknowledge", input: {}, ref, action: "incident.acknowledge" } as const;
  return incidentWrite<IncidentView>(ctx, write, async ({ row, timers }, { tx, now }) => {
    if (ctx.actor.kind !== "person")
      throw new Refused(refuse("forbidden", "incident.acknowledge", "A person acknowledges."));
    granted(acknowledgement({ status: asIncidentStatus(row.status), acknowledgedAt: row.acknowledgedAt }));
    const { level, timing } = timerFrame(row, await policyOfVersion(tx, row.policyVersion), now);
    const eventId = uuid();
    const change = answerPage(timers, { at: now, eventId }, level, timing);
    return {
      answer: (tx) => readIncidentView(tx, row.id),
      incidents: [
        {
          incidentId: row.id,
          patch: { acknowledgedAt: now },
          events: [
            { id: eventId, type: "incident.acknowledged", payload: { userId: ctx.actor.userId } },
            ...timerNews(change.events),
          ],
          timers: change.timers,
        },
      ],
    };
  });
}
