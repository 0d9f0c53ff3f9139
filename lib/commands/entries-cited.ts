import type { Tx } from "@/lib/db/client";
import { Refused } from "@/lib/db/refused";
import { refuse } from "@/lib/domain/refusal";

/** Refuses unless each id names an entry of the incident's timeline; `path` is the field that does. */
export async function demandEntries(
  tx: Tx,
  incidentId: string,
  ids: readonly string[],
  path: string,
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const count = await tx.timelineEvent.count({ where: { incidentId, id: { in: wanted } } });
  if (count === wanted.length) return;
  const message = "names no entry of this incident's timeline";
  throw new Refused(refuse("invalid", "reference", `${path} ${message}.`, { errors: [{ path, message }] }));
}
