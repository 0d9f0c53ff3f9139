import { dashboardLimits } from "@/lib/contracts/dashboard";
import { Prisma } from "@/lib/db/generated/client";
import { rowsOf } from "@/lib/db/rows";
import { visibleIncident } from "@/lib/db/visible-incident";
import type { Actor } from "@/lib/domain/actor";
import {
  currentRoles,
  type DeskTimer,
  deskTimerOf,
  incidentsNear,
  mineByRole,
  openTimer,
  type TimerRow,
  timerColumns,
} from "./desk-timers";

type Person = Extract<Actor, { kind: "person" }>;

/** Which open timers are asked for: by their own columns `t`, and by those of their incident `i`. */
type Wanted = { timers: Prisma.Sql; incidents: Prisma.Sql };
const all: Wanted = { timers: openTimer, incidents: Prisma.sql`true` };
const reviews: Wanted = {
  timers: Prisma.sql`${openTimer} AND t.rule = 'review_published'`,
  incidents: Prisma.sql`i.status = 'resolved'`,
};

const { timers: shown } = dashboardLimits;
/** How many are read before it is asked whether the viewer may see them: few of the earliest are private or of a drill. */
const firstRead = shown + 4;
/** In the text itself: with a limit that it does not know PostgreSQL plans the statement anew each time, which takes longer than running it. */
const firstLimit = Prisma.raw(`LIMIT ${firstRead}`);

/**
 * The first few of the wanted timers, those without an incident where the viewer may not see it: incidents and roles are looked up for all of
 * them at once.
 */
export function firstTimersStatement(actor: Person, wanted: Wanted = all): Prisma.Sql {
  return Prisma.sql`
    WITH earliest AS MATERIALIZED (
      SELECT t.* FROM sla_timers t WHERE ${wanted.timers} ORDER BY t.due_at, t.incident_id, t.id ${firstLimit}),
    ${incidentsNear(actor, Prisma.sql`earliest`)},
    own AS MATERIALIZED (
      SELECT r.incident_id, r.role FROM ${currentRoles(actor)} AND r.incident_id = ANY(ARRAY(SELECT incident_id FROM earliest)))
    SELECT ${timerColumns}, ${mineOf(actor, Prisma.sql`own r WHERE`)} AS mine
      FROM earliest t LEFT JOIN near i ON i.id = t.incident_id AND ${wanted.incidents}
     ORDER BY t.due_at, t.incident_id, t.id`;
}

/** The earliest of the wanted timers, however many before them the viewer may not see. */
function everyTimerStatement(actor: Person, wanted: Wanted): Prisma.Sql {
  return Prisma.sql`
    SELECT ${timerColumns}, ${mineOf(actor, Prisma.sql`${currentRoles(actor)} AND`)} AS mine
      FROM sla_timers t JOIN incidents i ON i.id = t.incident_id
     WHERE ${wanted.timers} AND ${wanted.incidents} AND NOT i.drill AND ${visibleIncident(actor)}
     ORDER BY t.due_at, t.incident_id, t.id LIMIT ${shown + 1}`;
}

function mineOf({ userId }: Person, roles: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(coalesce(t.person_id = ${userId}::uuid, false)
    OR EXISTS (SELECT 1 FROM ${roles} r.incident_id = t.incident_id AND ${mineByRole}))`;
}

/** One statement, and another where more of the earliest are hidden than were read beyond those shown. */
async function earliest(actor: Person, wanted: Wanted, now: Date) {
  const first = await rowsOf<TimerRow | HiddenRow>(firstTimersStatement(actor, wanted));
  const seen = first.filter(isSeen);
  const enough = seen.length > shown || first.length < firstRead;
  const rows = enough ? seen : await rowsOf<TimerRow>(everyTimerStatement(actor, wanted));
  const items = rows.slice(0, shown).map((row) => deskTimerOf(row, now));
  return { items, more: rows.length > shown };
}

type HiddenRow = Omit<TimerRow, "incidentId"> & { incidentId: null };

function isSeen(row: TimerRow | HiddenRow): row is TimerRow {
  return row.incidentId !== null;
}

/**
 * The open deadlines due next, the earliest first, of incidents that the viewer may see, their own marked; those of drills stand in their rooms
 * only (R-KNW-02). `more` where others follow. Two statements at most.
 */
export function timersDueNext(actor: Person, now: Date): Promise<{ items: DeskTimer[]; more: boolean }> {
  return earliest(actor, all, now);
}

/** The reviews that are owed, the one due first at the top (R-SLA-16). Two statements at most. */
export async function reviewsOwed(actor: Person, now: Date): Promise<DeskTimer[]> {
  return (await earliest(actor, reviews, now)).items;
}
