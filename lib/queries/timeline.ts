import { db } from "@/lib/db/client";
import { isInstantText, readCursor, writeCursor } from "@/lib/db/cursor";
import { isId } from "@/lib/db/find-incident";
import type { TimelineEvent } from "@/lib/db/generated/client";
import { notFound } from "@/lib/db/refused";
import { asKeyMoment, asTimelineKind } from "@/lib/db/row-words";
import { type ImportView, importViewOf } from "@/lib/db/views/import";
import { type EntryVersionView, type EntryView, entryViews, readEntryView } from "@/lib/db/views/timeline";
import type { Actor } from "@/lib/domain/actor";
import { readTimelineTable } from "@/lib/domain/timeline-table";
import { seenIncident } from "./incident-access";

export type TimelinePage = { items: EntryView[]; nextCursor: string | null };

type PageOf = { limit: number; order: "oldest" | "newest"; cursor?: string | undefined };

/** A page of the incident's story in the order in which it happened, or newest first, hidden entries marked. */
export async function timelineOf(actor: Actor, ref: string, page: PageOf): Promise<TimelinePage> {
  const { row, standing } = await seenIncident(actor, ref);
  const { rows, nextCursor } = await readTimelineRows(row.id, page);
  return { items: await entryViews(db(), rows, { actor, standing }), nextCursor };
}

/** The rows of such a page, and where the next one begins. */
export async function readTimelineRows(
  incidentId: string,
  { limit, order, cursor }: PageOf,
): Promise<{ rows: TimelineEvent[]; nextCursor: string | null }> {
  const [at, id] = readCursor(cursor, [isInstantText, isId]) ?? [];
  const sort = order === "newest" ? "desc" : "asc";
  const rows = await db().timelineEvent.findMany({
    where: { incidentId, ...(at && id ? beyond(at, id, order) : {}) },
    orderBy: [{ occurredAt: sort }, { id: sort }],
    take: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    rows: shown,
    nextCursor: last ? writeCursor([last.occurredAt.toISOString(), last.id]) : null,
  };
}

/** Entries of an incident by their ids, in no order. */
export function readEntryRows(incidentId: string, ids: readonly string[]): Promise<TimelineEvent[]> {
  return db().timelineEvent.findMany({
    where: { incidentId, id: { in: [...new Set(ids)] } },
  });
}

function beyond(at: string, id: string, order: PageOf["order"]) {
  return order === "newest"
    ? { occurredAt: { lte: at }, OR: [{ occurredAt: { lt: at } }, { occurredAt: at, id: { lt: id } }] }
    : { occurredAt: { gte: at }, OR: [{ occurredAt: { gt: at } }, { occurredAt: at, id: { gt: id } }] };
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
