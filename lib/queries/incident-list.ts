import type { z } from "zod";
import type { incidentFilters } from "@/lib/contracts/incidents";
import { db } from "@/lib/db/client";
import { isInstantText, readCursor, writeCursor } from "@/lib/db/cursor";
import { isId } from "@/lib/db/find-incident";
import type { Prisma } from "@/lib/db/generated/client";
import { likeText } from "@/lib/db/like-text";
import { type IncidentRowView, incidentRowView, rowInclude } from "@/lib/db/views/incident";
import type { Actor } from "@/lib/domain/actor";
import { parseIncidentKey } from "@/lib/domain/incident-key";
import { openStatuses } from "@/lib/domain/incident-status";

type Filters = z.output<typeof incidentFilters>;

/** Incidents that the viewer may see, last declared first, by keyset pages: a constant number of statements. */
export async function incidentList(
  actor: Actor,
  filters: Filters,
): Promise<{ items: IncidentRowView[]; nextCursor: string | null }> {
  const after = readCursor(filters.cursor, [isInstantText, isId]);
  const [at, id] = after ?? [];
  const rows = await db().incident.findMany({
    where: {
      AND: [
        visibleTo(actor),
        ...conditions(filters, actor),
        at && id ? { OR: [{ declaredAt: { lt: at } }, { declaredAt: at, id: { lt: id } }] } : {},
        at ? { declaredAt: { lte: at } } : {},
      ],
    },
    include: rowInclude,
    orderBy: [{ declaredAt: "desc" }, { id: "desc" }],
    take: filters.limit + 1,
  });
  const shown = rows.slice(0, filters.limit);
  const last = rows.length > filters.limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(incidentRowView),
    nextCursor: last ? writeCursor([last.declaredAt.toISOString(), last.id]) : null,
  };
}

/** Private incidents exist only for their members: whoever declared them or holds a role on them now. */
export function visibleTo(actor: Actor): Prisma.IncidentWhereInput {
  if (actor.kind === "product") return {};
  const { userId } = actor;
  return {
    OR: [{ private: false }, { declaredById: userId }, { roles: { some: { userId, endedAt: null } } }],
  };
}

function conditions(filters: Filters, actor: Actor): Prisma.IncidentWhereInput[] {
  const { status, severity, service, commander, q, from, to } = filters;
  const wanted: Prisma.IncidentWhereInput[] = [];
  if (status?.length) {
    wanted.push({
      status: { in: [...new Set(status.flatMap((word) => (word === "open" ? openStatuses : [word])))] },
    });
  }
  if (severity?.length) wanted.push({ severity: { in: severity } });
  if (service)
    wanted.push({ services: { some: { service: isId(service) ? { id: service } : { slug: service } } } });
  if (commander) wanted.push({ commanderId: commanderIdOf(commander, actor) });
  if (from) wanted.push({ declaredAt: { gte: from } });
  if (to) wanted.push({ declaredAt: { lt: to } });
  const text = q?.trim();
  if (text)
    wanted.push(
      parseIncidentKey(text.toUpperCase())
        ? { key: text.toUpperCase() }
        : { title: { contains: likeText(text), mode: "insensitive" } },
    );
  return wanted;
}

/** `me` is the viewer; what is no id finds nobody. */
function commanderIdOf(commander: string, actor: Actor): string {
  if (commander === "me" && actor.kind === "person") return actor.userId;
  return isId(commander) ? commander : "00000000-0000-0000-0000-000000000000";
}
