import { readClock } from "./clock-text";
import { readDate } from "./date-text";
import type { CalendarDay, Zone } from "./time-zone";

export type CellClock = { hour: number; minute: number; second: number };

/** What a time cell says: a day, a time of day or both, the zone it names, and the end of a range as it was written. */
export type TimeCell =
  | {
      kind: "time";
      date: { year: number | null; month: number; day: number } | null;
      clock: CellClock | null;
      zone: Zone | null;
      until: string | null;
    }
  | { kind: "problem"; message: string };

const joint = /^(?:T(?=\d)|[,\s]*(?:at\s+)?)/;
const range = /^\s*(?:[-−–—]|to|until)\s*(.+)$/i;

function plain(cell: string): string {
  return cell
    .replaceAll(/[*`_[\]]|\u00a0/g, " ")
    .replace(/^\s*(?:~|≈|ca?\.|approx\.?|about)\s*/i, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/**
 * Reads a cell of the time column: `13:31`, `13:31 UTC`, `14:31Z`, `1:31 PM`, `2019-07-02 13:31`, ISO instants, `2 July 2019, 13:31`, `13:31 on 2 July`, `13:31–13:40`,
 * a date alone; stars of bold type are ignored. `near` settles dates whose day and month could be exchanged.
 */
export function readTimeCell(cell: string, near: CalendarDay): TimeCell {
  const text = plain(cell);
  const unreadable = { kind: "problem", message: `"${cell.slice(0, 60)}" is not a time.` } as const;
  const first = readDate(text, near);
  if (first?.kind === "problem") return first;
  const afterDate = text.slice(first?.length ?? 0);
  const skipped = first === null ? afterDate : afterDate.replace(joint, "");
  const clock = readClock(skipped, first !== null);
  if (clock?.kind === "problem") return clock;
  const rest = skipped.slice(clock?.length ?? 0).replace(/^,?\s*(?:on\s+)?(?=\S)/, "");
  const second = first === null && clock !== null ? readDate(rest, near) : null;
  if (second?.kind === "problem") return second;
  const date = first ?? second;
  const end = rest.slice(second?.length ?? 0);
  const until = range.exec(end)?.[1] ?? null;
  if ((clock === null && date === null) || (end.trim() !== "" && until === null)) return unreadable;
  const { hour, minute, second: seconds } = clock ?? { hour: 0, minute: 0, second: 0 };
  return {
    kind: "time",
    date: date === null ? null : { year: date.year, month: date.month, day: date.day },
    clock: clock === null ? null : { hour, minute, second: seconds },
    zone: clock?.zone ?? null,
    until,
  };
}
