import { z } from "zod";
import { eventPayload } from "@/lib/contracts/event-payloads";
import type { entryVersionView, entryView } from "@/lib/contracts/timeline";
import type { Actor } from "@/lib/domain/actor";
import { eventSentence, isSystemEventType } from "@/lib/domain/event-sentence";
import { can, type Standing } from "@/lib/domain/permissions";
import { noteType } from "@/lib/domain/timeline-entry";
import type { Tx } from "../client";
import type { TimelineEvent } from "../generated/client";
import { asKeyMoment, asTimelineKind } from "../row-words";

export type EntryView = z.output<typeof entryView>;
export type EntryVersionView = z.output<typeof entryVersionView>;
/** Who looks, and what they are to the incident: decides what is marked editable. */
export type Onlooker = { actor: Actor; standing: Standing };

const payloadObject = z.record(z.string(), z.unknown());

/** Entries as the API answers them; their authors and the people whom recorded events name are looked up in one statement. */
export async function entryViews(tx: Tx, rows: readonly TimelineEvent[], by: Onlooker): Promise<EntryView[]> {
  const ids = new Set(
    rows.flatMap((row) => [...(row.authorId === null ? [] : [row.authorId]), ...peopleIn(row.payload)]),
  );
  const people =
    ids.size > 0
      ? await tx.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } })
      : [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => entryViewOf(row, names, by));
}

/** One entry by id; throws when there is none. */
export async function readEntryView(tx: Tx, id: string, by: Onlooker): Promise<EntryView> {
  const row = await tx.timelineEvent.findUniqueOrThrow({ where: { id } });
  const [view] = await entryViews(tx, [row], by);
  if (!view) throw new Error(`timeline entry ${id} gave no view`);
  return view;
}

function entryViewOf(row: TimelineEvent, names: ReadonlyMap<string, string>, by: Onlooker): EntryView {
  const own = by.actor.kind === "person" && row.authorId === by.actor.userId;
  return {
    id: row.id,
    incidentId: row.incidentId,
    type: row.type,
    body: row.body ?? sentenceOf(row.type, row.payload, names),
    kind: row.kind === null ? null : asTimelineKind(row.kind),
    rationale: row.rationale,
    keyMoment: row.keyMoment === null ? null : asKeyMoment(row.keyMoment),
    occurredAt: row.occurredAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
    author: authorOf(row, names),
    hidden: row.hidden,
    version: row.version,
    payload: payloadObject.parse(row.payload),
    editable: row.type === noteType && can(by.actor, "timeline.edit", { ...by.standing, own }),
  };
}

function authorOf({ authorId }: TimelineEvent, names: ReadonlyMap<string, string>): EntryView["author"] {
  const name = authorId === null ? undefined : names.get(authorId);
  return authorId === null || name === undefined ? null : { id: authorId, name };
}

function sentenceOf(type: string, payload: unknown, names: ReadonlyMap<string, string>): string {
  if (!isSystemEventType(type)) throw new Error(`unknown type of timeline event in the database: ${type}`);
  return eventSentence(type, eventPayload(type, payload), (id) => names.get(id) ?? "somebody");
}

function peopleIn(payload: unknown): string[] {
  const fields = payloadObject.parse(payload);
  const { userId, previousUserId, authorId, approverId, ownerId } = fields;
  return [userId, previousUserId, authorId, approverId, ownerId].filter((id) => typeof id === "string");
}
