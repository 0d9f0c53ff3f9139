import type { z } from "zod";
import { storedNotice } from "@/lib/contracts/notice-payloads";
import { type noticeListView, type noticeView, unreadAtMost } from "@/lib/contracts/notices";
import { isInstantText, readCursor, writeCursor } from "@/lib/db/cursor";
import { isId } from "@/lib/db/find-incident";
import { Prisma } from "@/lib/db/generated/client";
import { asSeverity } from "@/lib/db/row-words";
import { rowsOf } from "@/lib/db/rows";
import { visibleIncident } from "@/lib/db/visible-incident";
import type { Actor } from "@/lib/domain/actor";
import { noticeLink, noticeSentence } from "@/lib/domain/notice-sentence";

type Person = Extract<Actor, { kind: "person" }>;
export type NoticeView = z.output<typeof noticeView>;
export type NoticeList = z.output<typeof noticeListView>;

/** A notice with its incident and the name of whoever caused it, in one row. */
export type NoticeRow = {
  id: string;
  kind: string;
  payload: unknown;
  at: Date;
  readAt: Date | null;
  incidentId: string | null;
  key: string | null;
  title: string | null;
  severity: string | null;
  drill: boolean | null;
  byName: string | null;
};

export const noticeColumns = Prisma.sql`n.id, n.kind, n.payload, n.at, n.read_at AS "readAt",
  i.id AS "incidentId", i.key, i.title, i.severity, i.drill, b.name AS "byName"`;

/** The notices `n` of a person whose incident they may still see. Those that stand for nothing visible do not exist, nor count. */
export function ownNotices(actor: Person): Prisma.Sql {
  return Prisma.sql`notices n
    WHERE n.user_id = ${actor.userId}::uuid AND (n.incident_id IS NULL OR EXISTS (
      SELECT 1 FROM incidents i WHERE i.id = n.incident_id AND ${visibleIncident(actor)} OFFSET 0))`;
}

type Page = { limit: number; cursor?: string | undefined; unread?: boolean | undefined };

/** The statement behind a page of `noticeList`, one row longer than asked. */
export function noticesStatement(actor: Person, page: Page): Prisma.Sql {
  const [at, id] = readCursor(page.cursor, [isInstantText, isId]) ?? [];
  const after = at && id ? Prisma.sql`AND (n.at, n.id) < (${at}::timestamptz, ${id}::uuid)` : Prisma.empty;
  const unread = page.unread ? Prisma.sql`AND n.read_at IS NULL` : Prisma.empty;
  return Prisma.sql`
    SELECT ${noticeColumns}
      FROM (SELECT n.* FROM ${ownNotices(actor)} ${unread} ${after}
             ORDER BY n.at DESC, n.id DESC LIMIT ${page.limit + 1}) n
      LEFT JOIN incidents i ON i.id = n.incident_id
      LEFT JOIN users b ON b.id = (n.payload ->> 'byId')::uuid
     ORDER BY n.at DESC, n.id DESC`;
}

/** The statement that counts unread notices, up to a hundred. */
export function unreadStatement(actor: Person): Prisma.Sql {
  return Prisma.sql`
    SELECT count(*)::int AS unread
      FROM (SELECT 1 FROM ${ownNotices(actor)} AND n.read_at IS NULL LIMIT ${unreadAtMost}) unread`;
}

/** The viewer's own notices, the latest first, by keyset pages: two statements whatever the data. */
export async function noticeList(actor: Person, page: Page, now: Date): Promise<NoticeList> {
  const [rows, [count]] = await Promise.all([
    rowsOf<NoticeRow>(noticesStatement(actor, page)),
    rowsOf<{ unread: number }>(unreadStatement(actor)),
  ]);
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  return {
    items: shown.map((row) => noticeViewOf(row, now)),
    nextCursor: last ? writeCursor([last.at.toISOString(), last.id]) : null,
    unread: count?.unread ?? 0,
    serverNow: now.toISOString(),
  };
}

/** A notice as the API answers it, its sentence as of `now`. */
export function noticeViewOf(row: NoticeRow, now: Date): NoticeView {
  const { id, kind, payload, key, title, severity, drill, incidentId, byName } = row;
  const told = storedNotice(kind, payload);
  const incident =
    incidentId !== null && key !== null && title !== null && severity !== null
      ? { id: incidentId, key, title, severity: asSeverity(severity), drill: drill === true }
      : null;
  return {
    id,
    kind: told.kind,
    incident,
    payload: { ...told.payload },
    text: noticeSentence(told, { now, key: key ?? "an incident", byName }),
    at: row.at.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
    link: key === null ? "/notices" : noticeLink(told, key),
  };
}
