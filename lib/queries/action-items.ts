import type { z } from "zod";
import type { listActionItems } from "@/lib/contracts/action-items";
import { db } from "@/lib/db/client";
import { readCursor, writeCursor } from "@/lib/db/cursor";
import { incidentIdOf, isId } from "@/lib/db/find-incident";
import { Prisma } from "@/lib/db/generated/client";
import { likeText } from "@/lib/db/like-text";
import { notFound } from "@/lib/db/refused";
import { rowsOf } from "@/lib/db/rows";
import {
  type ActionItemView,
  actionItemViewOf,
  besideItems,
  dayOf,
  readActionItemView,
} from "@/lib/db/views/action-item";
import { visibleIncident } from "@/lib/db/visible-incident";
import type { Actor } from "@/lib/domain/actor";
import { seenIncident } from "./incident-access";

type Person = Extract<Actor, { kind: "person" }>;
type Filter = z.output<(typeof listActionItems)["query"]>;
type Page = z.output<(typeof listActionItems)["answer"]["schema"]>;

/** After every day: where items without a date stand. */
const noDay = "9999-12-31";
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const countAtMost = 1_000;

/** Whether an open item's day is over where its owner lives, as `overdue` of its view says. */
function isOver(now: Date): Prisma.Sql {
  return Prisma.sql`(a.state = 'open' AND ((a.due_on + 1)::timestamp AT TIME ZONE coalesce(u.time_zone, 'UTC')) <= ${now}::timestamptz)`;
}

function visible(actor: Actor): Prisma.Sql {
  return Prisma.sql`action_items a JOIN incidents i ON i.id = a.incident_id LEFT JOIN users u ON u.id = a.owner_id
    WHERE ${visibleIncident(actor)}`;
}

async function conditions(actor: Person, filter: Filter, now: Date): Promise<Prisma.Sql[]> {
  const { state, mine, overdue, owner, incident, type, q } = filter;
  const text = q?.trim();
  return [
    ...(state === undefined ? [] : [Prisma.sql`a.state = ${state}`]),
    ...(mine ? [Prisma.sql`a.owner_id = ${actor.userId}::uuid`] : []),
    ...(overdue ? [isOver(now)] : []),
    ...(owner === undefined ? [] : [Prisma.sql`a.owner_id = ${owner}::uuid`]),
    ...(incident === undefined ? [] : [Prisma.sql`a.incident_id = ${await incidentIdOf(incident)}::uuid`]),
    ...(type === undefined ? [] : [Prisma.sql`a.type = ${type}`]),
    ...(text ? [Prisma.sql`a.title ILIKE ${`%${likeText(text)}%`}`] : []),
  ];
}

/** A page of the action items that the viewer may see, those due first at the top, with how many open ones are theirs and how many are late. */
export async function actionItemList(actor: Person, filter: Filter, now: Date): Promise<Page> {
  const [day, id] = readCursor(filter.cursor, [isDay, isId]) ?? [];
  const key = Prisma.sql`coalesce(a.due_on, ${noDay}::date)`;
  const wanted = await conditions(actor, filter, now);
  const beyond = day && id ? [Prisma.sql`(${key}, a.id) > (${day}::date, ${id}::uuid)`] : [];
  const further = Prisma.join([Prisma.sql`true`, ...wanted, ...beyond], " AND ");
  const found = await rowsOf<{ id: string }>(Prisma.sql`
    SELECT a.id FROM ${visible(actor)} AND ${further} ORDER BY ${key}, a.id LIMIT ${filter.limit + 1}`);
  const ids = found.slice(0, filter.limit).map((row) => row.id);
  const rows = await besideItems(db(), await db().actionItem.findMany({ where: { id: { in: ids } } }));
  const shown = ids.flatMap((one) => rows.find((row) => row.id === one) ?? []);
  const last = found.length > filter.limit ? shown.at(-1) : undefined;
  return {
    items: shown.map((row) => actionItemViewOf(row, actor, now)),
    nextCursor: last ? writeCursor([dayOf(last.dueOn) ?? noDay, last.id]) : null,
    counts: await countsOf(actor, now),
  };
}

async function countsOf(actor: Person, now: Date): Promise<Page["counts"]> {
  const [counts] = await rowsOf<Page["counts"]>(Prisma.sql`
    SELECT (SELECT count(*)::int FROM (SELECT 1 FROM ${visible(actor)} AND a.state = 'open' AND a.owner_id = ${actor.userId}::uuid
              LIMIT ${countAtMost}) m) AS mine,
           (SELECT count(*)::int FROM (SELECT 1 FROM ${visible(actor)} AND ${isOver(now)} LIMIT ${countAtMost}) o) AS overdue`);
  return counts ?? { mine: 0, overdue: 0 };
}

/** One action item as far as the viewer may know of it; 404 for what is hidden or not there. */
export async function actionItem(actor: Actor, id: string, now: Date): Promise<ActionItemView> {
  const row = await db().actionItem.findUnique({ where: { id } });
  if (row === null) throw notFound("action item");
  await seenIncident(actor, row.incidentId, "action item");
  return readActionItemView(db(), id, actor, now);
}
