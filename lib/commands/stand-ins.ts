import type { Tx } from "@/lib/db/client";
import type { IncidentState } from "@/lib/db/incident-state";
import { reachablePeople, toldIncident } from "@/lib/db/notice-rows";
import type { Addressees } from "@/lib/domain/notice";
import { recipientsOf } from "@/lib/domain/recipients";
import type { IncidentRole } from "@/lib/domain/roles";

/**
 * Whom roles mean now, by name: who holds them, and whoever stands in for somebody who is away (R-APR-05). `except` are people who have
 * no say in the matter.
 */
export async function addressees(
  tx: Tx,
  state: IncidentState,
  roles: readonly IncidentRole[],
  { except, now }: { except: readonly (string | null)[]; now: Date },
): Promise<Addressees> {
  const incident = toldIncident(state);
  const to = { roles, userIds: [] };
  const people = await reachablePeople(tx, [{ incident, notices: [{ to }] }]);
  const holders = recipientsOf(to, incident, people);
  const away = await tx.delegation.findMany({
    where: { userId: { in: holders }, fromAt: { lte: now }, untilAt: { gt: now } },
  });
  const members = new Set(incident.assigned.map(({ userId }) => userId));
  const standIns = away
    .map(({ delegateId }) => delegateId)
    .filter((id) => !incident.private || members.has(id));
  const userIds = [...new Set([...holders, ...standIns])].filter((id) => !except.includes(id));
  return { roles: [], userIds };
}
