import type { CellClock } from "./table-time";
import { type CalendarDay, daysBetween, momentsOf, shiftDay, wallTime, type Zone } from "./time-zone";

/** A row whose clock is known. `date` is the day that the row or a day heading above it names; null means that it follows from its neighbours. */
export type ClockRow = {
  clock: CellClock;
  date: { year: number | null; month: number; day: number } | null;
  zone: Zone;
};

/** The moment of a row, null in the gap of a clock put forward; `outOfOrder` says that it lies before the row above it. */
export type PlacedRow = { at: Date | null; outOfOrder: boolean };

const hour = 3_600;
const slightStep = hour;
const misplacedStep = 6 * hour;

const seconds = (clock: CellClock) => clock.hour * 3_600 + clock.minute * 60 + clock.second;

function momentOn(day: CalendarDay, row: ClockRow, after: Date | null): Date | null {
  const moments = momentsOf({ ...row.clock, year: day.year, month: day.month, day: day.day }, row.zone);
  return moments.find((at) => after === null || at >= after) ?? moments.at(-1) ?? null;
}

/** The day that a date names; without a year it is the year that brings it closest to `near`. */
function dayNamed(date: NonNullable<ClockRow["date"]>, near: CalendarDay): CalendarDay {
  const { year, month, day } = date;
  if (year !== null) return { year, month, day };
  const years = [near.year, near.year - 1, near.year + 1].map((candidate) => ({
    year: candidate,
    month,
    day,
  }));
  const away = (candidate: CalendarDay) => Math.abs(daysBetween(near, candidate));
  return years.sort((a, b) => away(a) - away(b))[0] ?? { year: near.year, month, day };
}

/**
 * How many days after the latest row's day a row with a clock alone lies. A clock that goes back has passed midnight, unless it goes back by at most an
 * hour (rows written down late) or by less than six hours in one row that the next one catches up (a misplaced row). A clock that leaps ahead by more
 * than eighteen hours and back again in the next row belongs to the evening before.
 */
function dayStep(latest: Date, row: ClockRow, next: ClockRow | undefined): -1 | 0 | 1 {
  const wall = wallTime(latest, row.zone);
  const before = seconds(wall);
  const clock = seconds(row.clock);
  const following = next?.date === null && next.zone === row.zone ? seconds(next.clock) : null;
  if (clock >= before) {
    const leapt = clock - before > 24 * hour - misplacedStep;
    return leapt && following !== null && following >= before && following < clock ? -1 : 0;
  }
  const back = before - clock;
  if (back <= slightStep) return 0;
  return back < misplacedStep && following !== null && following >= before ? 0 : 1;
}

function placeFrom(rows: readonly ClockRow[], firstDay: CalendarDay, near: CalendarDay): PlacedRow[] {
  let latest: Date | null = null;
  return rows.map((row, index) => {
    const named = row.date === null ? null : dayNamed(row.date, near);
    const step = latest === null || named !== null ? 0 : dayStep(latest, row, rows[index + 1]);
    const day = named ?? shiftDay(latest === null ? firstDay : wallTime(latest, row.zone), step);
    const at = momentOn(day, row, latest);
    const outOfOrder = at !== null && latest !== null && at < latest;
    if (at !== null && (!outOfOrder || named !== null)) latest = at;
    return { at, outOfOrder };
  });
}

function distance(rows: PlacedRow[], startedAt: Date): number {
  const first = rows.find((row) => row.at !== null)?.at;
  return first == null ? Number.POSITIVE_INFINITY : Math.abs(first.getTime() - startedAt.getTime());
}

/**
 * Gives every row its moment, midnight roll-over included. Without a date in its first row a table begins on the day on which one of its rows is the minute
 * of `startedAt`, else on the one that brings its first row closest to it; it does not begin after `now`.
 */
export function placeRows(rows: readonly ClockRow[], startedAt: Date, now?: Date): PlacedRow[] {
  const zone = rows[0]?.zone ?? "UTC";
  const near = wallTime(startedAt, zone);
  const minute = Math.floor(startedAt.getTime() / 60_000);
  const candidates = [0, -1, 1].map((days) => {
    const placed = placeFrom(rows, shiftDay(near, days), near);
    const first = placed[0]?.at ?? null;
    const future = now !== undefined && first !== null && first > now;
    const exact = placed.some(({ at }) => at !== null && Math.floor(at.getTime() / 60_000) === minute);
    return { placed, rank: [future ? 1 : 0, exact ? 0 : 1, distance(placed, startedAt)] };
  });
  candidates.sort((a, b) => {
    const differing = a.rank.findIndex((value, index) => value !== b.rank[index]);
    return differing === -1 ? 0 : (a.rank[differing] ?? 0) - (b.rank[differing] ?? 0);
  });
  return candidates[0]?.placed ?? [];
}
