import { namedKeyMoment, type TableColumns } from "./table-columns";
import type { ClockRow } from "./table-days";
import type { TableGrid, TableProblem } from "./table-grid";
import { readTimeCell, type TimeCell } from "./table-time";
import { wallTime } from "./time-zone";
import { entryBodyLimit, type KeyMoment } from "./timeline-entry";

type ReadRow = { line: number; body: string; keyMoment: KeyMoment | null; notes: string[]; row: ClockRow };

function bodyOf(cells: string[], columns: TableColumns, grid: TableGrid): string {
  const widest = Math.max(
    columns.event,
    columns.time,
    columns.keyMoment ?? 0,
    columns.date ?? 0,
    ...columns.others.map(({ index }) => index),
  );
  const overflow = columns.event === widest ? cells.slice(widest + 1) : [];
  const event = [cells[columns.event] ?? "", ...overflow].join(grid.separator).trim();
  const bold = /^\*\*.+\*\*$/.test(cells[columns.time] ?? "") && /^\*\*[^*]+\*\*$/.test(event);
  const text = (bold ? event.slice(2, -2) : event).replaceAll(/<br\s*\/?>/gi, "\n");
  const more = columns.others.flatMap(({ index, title }) => {
    const cell = cells[index] ?? "";
    return cell === "" ? [] : [title === "" ? cell : `${title}: ${cell}`];
  });
  return [text, ...more]
    .filter((part) => part !== "")
    .join("\n")
    .trim();
}

/** Reads the rows of a table one after the other; a row with a day alone is a heading for the rows below it. */
export class RowReader {
  readonly read: ReadRow[] = [];
  readonly problems: TableProblem[] = [];
  private heading: ClockRow["date"] = null;
  private readonly marked = new Map<KeyMoment, number>();

  constructor(
    private readonly grid: TableGrid,
    private readonly columns: TableColumns,
    private readonly context: { startedAt: Date; timeZone: string },
  ) {}

  add(line: number, cells: string[]): void {
    if (cells.every((cell) => cell === "")) return;
    const near = wallTime(this.context.startedAt, "UTC");
    const body = bodyOf(cells, this.columns, this.grid);
    const time = readTimeCell(cells[this.columns.time] ?? "", near);
    const dateCell = this.columns.date === null ? "" : (cells[this.columns.date] ?? "");
    const date = dateCell === "" ? null : readTimeCell(dateCell, near);
    if (date?.kind === "problem") this.problems.push({ line, message: date.message });
    else if (time.kind === "problem") this.problems.push({ line, message: time.message });
    else if (time.clock === null) this.head(line, time, body);
    else this.keep(line, time.clock, { ...time, date: time.date ?? date?.date ?? null }, body, cells);
  }

  private head(line: number, time: Extract<TimeCell, { kind: "time" }>, body: string): void {
    if (body === "") this.heading = time.date;
    else this.problems.push({ line, message: "This row has a day but no time of day." });
  }

  private keep(
    line: number,
    clock: ClockRow["clock"],
    time: Extract<TimeCell, { kind: "time" }>,
    body: string,
    cells: string[],
  ): void {
    if (body === "" || body.length > entryBodyLimit) {
      const message =
        body === ""
          ? "This row has a time but no text."
          : `The text has more than ${entryBodyLimit} characters.`;
      this.problems.push({ line, message });
      return;
    }
    const notes = time.until === null ? [] : [`until ${time.until}`];
    const keyMoment = this.mark(line, cells, notes);
    const row = {
      clock,
      date: time.date ?? this.heading,
      zone: time.zone ?? this.columns.zone?.zone ?? this.context.timeZone,
    };
    this.heading = null;
    this.read.push({
      line,
      body: time.until === null ? body : `${body} (until ${time.until})`,
      keyMoment,
      notes,
      row,
    });
  }

  private mark(line: number, cells: string[], notes: string[]): KeyMoment | null {
    const cell = this.columns.keyMoment === null ? "" : (cells[this.columns.keyMoment] ?? "");
    if (cell === "") return null;
    const keyMoment = namedKeyMoment(cell);
    const before = keyMoment === null ? undefined : this.marked.get(keyMoment);
    if (keyMoment === null) notes.push(`"${cell.slice(0, 40)}" names no key moment`);
    else if (before !== undefined) notes.push(`line ${before} already marks this key moment`);
    else this.marked.set(keyMoment, line);
    return before === undefined ? keyMoment : null;
  }
}
