import { type CalendarDay, momentsOf, shiftDay, wallTime } from "@/lib/domain/time-zone";

function readDay(text: string): CalendarDay | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found === null ? null : { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

function startOf(day: CalendarDay, zone: string): Date | null {
  // Where a clock is put forward at midnight, the day starts an hour later.
  for (const hour of [0, 1, 2]) {
    const [first] = momentsOf({ ...day, hour, minute: 0, second: 0 }, zone);
    if (first !== undefined) return first;
  }
  return null;
}

/** The first moment of a day (`2026-01-15`) in a zone; null for what is no day. */
export function dayStart(text: string, zone: string): Date | null {
  const day = readDay(text);
  return day === null ? null : startOf(day, zone);
}

/** The first moment after a day in a zone; null for what is no day. */
export function dayEnd(text: string, zone: string): Date | null {
  const day = readDay(text);
  return day === null ? null : startOf(shiftDay(day, 1), zone);
}

/** The day (`2026-01-15`) on which a moment falls in a zone. */
export function dayOf(at: Date, zone: string): string {
  const { year, month, day } = wallTime(at, zone);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}
