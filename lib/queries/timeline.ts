import { db } from "@/lib/db/client";
import { isInstantText, readCursor, writeCursor } from "@/lib/db/cursor";
import { isId } from "@/lib/db/find-incident";
import { notFound } from "@/lib/db/refused";
import { asKeyMoment, asTimelineKind } from "@/lib/db/row-words";
import { type ImportView, importViewOf } from "@/lib/db/views/import";
import {
  type EntryVersionView,
  type EntryView,
  entryInclude,
  entryViews,
  readEntryView,
} from "@/lib/db/views/timeline";
import type { Actor } from "@/lib/domain/actor";
import { readTimelineTable } from "@/lib/domain/timeline-table";
import { type SeenIncident, seenIncident } from "./incident-access";

export type TimelinePage = { items: EntryView[]; nextCursor: string | null };

/** A page of the incident's story in the order in which it happened, hidden entries marked. */
export async function timelineOf(
  actor: Actor,
  ref: string,
  page: { limit: number; cursor?: string | undefined },
): Promise<TimelinePage> {
  return readTimeline(actor, await seenIncident(actor, ref), page);
}

/** The same for an incident that was already looked up. */
export async function readTimeline(
  actor: Actor,
  incident: SeenIncident,
  page: { limit: number; cursor?: string | undefined },
): Promise<TimelinePage> {
  const [at, id] = readCursor(page.cursor, [isInstantText, isId]) ?? [];
  const rows = await db().timelineEvent.findMany({
    where: {
      incidentId: incident.row.id,
      ...(at && id
        ? { occurredAt: { gte: at }, OR: [{ occurredAt: { gt: at } }, { occurredAt: at, id: { gt: id } }] }
        : {}),
    },
    include: entryInclude,
    orderBy: [{ occurredAt: "asc" }, { id: "asc" }],
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  return {
    items: await entryViews(db(), shown, { actor, standing: incident.standing }),
    nextCursor: last ? writeCursor([last.occurredAt.toISOString(), last.id]) : null,
  };
}

/** An entry as it was before each edit, oldest first, and as it is now. */
export async function entryVersions(actor: Actor, entryId: string): Promise<{ items: EntryVersionView[] }> {
  const entry = isId(entryId) ? await db().timelineEvent.findUnique({ where: { id: entryId } }) : null;
  if (!entry) throw notFound("timeline entry");
  const { standing } = await seenIncident(actor, entry.incidentId, "timeline entry");
  const current = await readEntryView(db(), entryId, { actor, standing });
  const kept = await db().timelineEventVersion.findMany({
    where: { eventId: entryId },
    include: { replacedBy: { select: { id: true, name: true } } },
    orderBy: { version: "asc" },
    take: 1_000,
  });
  const before = kept.map((version) => ({
    version: version.version,
    body: version.body ?? current.body,
    kind: version.kind === null ? null : asTimelineKind(version.kind),
    rationale: version.rationale,
    keyMoment: version.keyMoment === null ? null : asKeyMoment(version.keyMoment),
    occurredAt: version.occurredAt.toISOString(),
    hidden: version.hidden,
    replacedBy: version.replacedBy,
    replacedAt: version.replacedAt.toISOString(),
  }));
  const { version, body, kind, rationale, keyMoment, occurredAt, hidden } = current;
  return {
    items: [
      ...before,
      { version, body, kind, rationale, keyMoment, occurredAt, hidden, replacedBy: null, replacedAt: null },
    ],
  };
}

/** What a pasted table would become, without writing anything. */
export async function importPreview(
  actor: Actor,
  ref: string,
  input: { text: string; timeZone: string },
  now: Date,
): Promise<ImportView> {
  const { row } = await seenIncident(actor, ref);
  return importViewOf(
    readTimelineTable(input.text, { startedAt: row.startedAt, timeZone: input.timeZone, now }),
    0,
  );
}
