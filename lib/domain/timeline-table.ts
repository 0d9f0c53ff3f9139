import { datedWords } from "./moment-words";
import { findColumns } from "./table-columns";
import { placeRows } from "./table-days";
import { readTableGrid, type TableFormat, type TableProblem } from "./table-grid";
import { RowReader } from "./table-rows";
import { wallTime } from "./time-zone";
import type { KeyMoment } from "./timeline-entry";

/** A row that becomes an entry. `understood` says its moment in words, and what a careful reader should look at. */
type TableRow = {
  line: number;
  at: Date;
  body: string;
  keyMoment: KeyMoment | null;
  understood: string;
};

/** `zone` is the one in which times without a mark of their own were read: the one in the column's title, else the given one. */
export type TimelineTable = { rows: TableRow[]; problems: TableProblem[]; zone: string; format: TableFormat };

/** `startedAt` anchors times without a date; `now` lets rows in the future be named as problems. */
export type TableContext = { startedAt: Date; timeZone: string; now?: Date };

const tableRowLimit = 2_000;
const tableByteLimit = 1_000_000;
const shownProblems = 200;

function placed(reader: RowReader, context: TableContext): Pick<TimelineTable, "rows" | "problems"> {
  const moments = placeRows(
    reader.read.map(({ row }) => row),
    context.startedAt,
    context.now,
  );
  const problems = [...reader.problems];
  const rows = reader.read.flatMap(({ line, body, keyMoment, notes }, index) => {
    const { at, outOfOrder } = moments[index] ?? { at: null, outOfOrder: false };
    if (at === null) {
      problems.push({ line, message: "This time did not exist on its day: the clocks were put forward." });
      return [];
    }
    const words = datedWords(at, context.timeZone);
    if (context.now !== undefined && at > context.now) {
      problems.push({ line, message: `${words} is still to come: an entry says what has happened.` });
      return [];
    }
    const understood = [words, ...notes, ...(outOfOrder ? ["before the row above it"] : [])].join("; ");
    return [{ line, at, body, keyMoment, understood }];
  });
  return { rows, problems: fewest(problems) };
}

function fewest(problems: TableProblem[]): TableProblem[] {
  const sorted = problems.sort((a, b) => a.line - b.line);
  const next = sorted[shownProblems];
  if (next === undefined) return sorted;
  const message = `This and ${sorted.length - shownProblems - 1} further lines cannot be read either.`;
  return [...sorted.slice(0, shownProblems), { line: next.line, message }];
}

/**
 * Reads a pasted table of times and events into entries (R-INC-12): Markdown, CSV or cells copied from a spreadsheet. Times without a date follow from
 * `startedAt` and from each other, midnight included; a row with a date re-anchors those below it. What cannot be read is named line by line and
 * the rest is still read; at most 2,000 rows and 1 MB.
 */
export function readTimelineTable(text: string, context: TableContext): TimelineTable {
  const nothing = (message: string): TimelineTable => {
    return { rows: [], problems: [{ line: 1, message }], zone: context.timeZone, format: "markdown" };
  };
  if (text.length > tableByteLimit || new TextEncoder().encode(text).length > tableByteLimit) {
    return nothing("The table is larger than 1 MB.");
  }
  const grid = readTableGrid(text);
  const columns = findColumns(grid, wallTime(context.startedAt, "UTC"));
  if (columns === null) {
    return {
      ...nothing("No column of times with a column of text beside it was found."),
      format: grid.format,
    };
  }
  const reader = new RowReader(grid, columns, context);
  reader.problems.push(...grid.problems);
  const rows = grid.rows.slice(columns.headed ? 1 : 0);
  for (const { line, cells } of rows.slice(0, tableRowLimit)) reader.add(line, cells);
  const excess = rows[tableRowLimit];
  if (excess !== undefined) {
    reader.problems.push({
      line: excess.line,
      message: `Only the first ${tableRowLimit} rows are read; this one and the rows below it are not.`,
    });
  }
  if (columns.unknownZone !== null) {
    const message = `"${columns.unknownZone}" in the title is not one time zone: times were read in ${context.timeZone}.`;
    reader.problems.push({ line: grid.rows[0]?.line ?? 1, message });
  }
  return { ...placed(reader, context), zone: columns.zone?.label ?? context.timeZone, format: grid.format };
}
