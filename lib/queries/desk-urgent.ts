import type { z } from "zod";
import type { deskUrgentView } from "@/lib/contracts/dashboard";
import { unreadAtMost } from "@/lib/contracts/notices";
import { Prisma } from "@/lib/db/generated/client";
import { rowsOf } from "@/lib/db/rows";
import type { Actor } from "@/lib/domain/actor";
import { alarmKinds } from "@/lib/domain/notice-sentence";
import { ownTimers } from "./desk-own-timers";
import { type NoticeRow, noticeColumns, noticeViewOf, ownNotices } from "./notices";

type Person = Extract<Actor, { kind: "person" }>;
type Urgent = { key: string; label: string; anchorAt: Date | null; dueAt: Date };

/** The statement behind the most urgent clock: the earliest open deadline that is the viewer's and that a person must settle; drills do not count. */
export function urgentStatement(actor: Person): Prisma.Sql {
  const { own, from } = ownTimers(actor);
  return Prisma.sql`
    WITH ${own}
    SELECT i.key, t.label, t.anchor_at AS "anchorAt", t.due_at AS "dueAt" FROM ${from} ORDER BY t.due_at, t.id LIMIT 1`;
}

/** What the frame of every page shows of a person's own, in two statements: it is asked often. */
export async function deskUrgent(actor: Person, now: Date): Promise<z.output<typeof deskUrgentView>> {
  const [notices, [urgent]] = await Promise.all([
    rowsOf<NoticeRow & { unread: number; alarmAt: Date | null }>(Prisma.sql`
      WITH unread AS (
        SELECT n.* FROM ${ownNotices(actor)} AND n.read_at IS NULL ORDER BY n.at DESC, n.id DESC LIMIT ${unreadAtMost})
      SELECT ${noticeColumns}, (SELECT count(*)::int FROM unread) AS unread,
             (SELECT max(at) FROM unread WHERE kind = ANY(${[...alarmKinds]}::text[])) AS "alarmAt"
        FROM unread n
        LEFT JOIN incidents i ON i.id = n.incident_id
        LEFT JOIN users b ON b.id = (n.payload ->> 'byId')::uuid
       ORDER BY n.at DESC, n.id DESC LIMIT 1`),
    rowsOf<Urgent>(urgentStatement(actor)),
  ]);
  const [first] = notices;
  const latest = first === undefined ? null : noticeViewOf(first, now);
  return {
    unread: first?.unread ?? 0,
    latest: latest === null ? null : { id: latest.id, at: latest.at, text: latest.text },
    alarmAt: first?.alarmAt?.toISOString() ?? null,
    urgent:
      urgent === undefined
        ? null
        : {
            key: urgent.key,
            label: urgent.label,
            anchorAt: urgent.anchorAt?.toISOString() ?? null,
            dueAt: urgent.dueAt.toISOString(),
          },
    serverNow: now.toISOString(),
  };
}
