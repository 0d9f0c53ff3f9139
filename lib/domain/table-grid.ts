import { type CsvError, parse } from "csv-parse/sync";

export type TableFormat = "markdown" | "csv" | "tsv";

/** A line of a table that could not be read, counted from 1 in the pasted text, and why. */
export type TableProblem = { line: number; message: string };

/** The cells of a pasted table. `separator` stood between them; `headed` says that the first row is surely a header. */
export type TableGrid = {
  format: TableFormat;
  separator: string;
  headed: boolean;
  rows: { line: number; cells: string[] }[];
  problems: TableProblem[];
};

function markdownCells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll("\\|", "|").trim());
}

const isAlignment = (cells: string[]) => cells.every((cell) => /^:?-+:?$/.test(cell));
const isAround = (line: string) => /^\s*(?:#{1,6}\s.*|```.*|)$/.test(line);

function markdownGrid(lines: string[]): TableGrid {
  const grid: TableGrid = { format: "markdown", separator: " | ", headed: false, rows: [], problems: [] };
  lines.forEach((text, index) => {
    const line = index + 1;
    if (isAround(text)) return;
    const cells = markdownCells(text);
    if (cells.length < 2) grid.problems.push({ line, message: "This line is not a row of the table." });
    else if (!isAlignment(cells)) grid.rows.push({ line, cells });
    else if (grid.rows.length === 1) grid.headed = true;
  });
  return grid;
}

const csvOptions = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
} as const;

function parsed(text: string, delimiter: string): { line: number; cells: string[] }[] {
  const ends: number[] = [];
  const records = parse(text, {
    ...csvOptions,
    delimiter,
    on_record: (record: string[], { lines }) => {
      ends.push(lines);
      return record;
    },
  });
  return records.map((record, index) => {
    const inside = record.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
    return {
      line: (ends[index] ?? 0) - inside,
      cells: record.map((cell) => (cell.trim() === "" ? "" : cell.trimEnd())),
    };
  });
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && "code" in error && String(error.code).startsWith("CSV_");
}

// A quote that is never closed swallows what follows: then every line stands for itself and only the broken ones are refused.
function lineByLine(lines: string[], delimiter: string): Pick<TableGrid, "rows" | "problems"> {
  const rows: TableGrid["rows"] = [];
  const problems: TableProblem[] = [];
  lines.forEach((text, index) => {
    try {
      rows.push(...parsed(text, delimiter).map(({ cells }) => ({ line: index + 1, cells })));
    } catch (error) {
      if (!isCsvError(error)) throw error;
      problems.push({ line: index + 1, message: "A quotation mark is opened and never closed." });
    }
  });
  return { rows, problems };
}

function separatedGrid(text: string, lines: string[], delimiter: string): TableGrid {
  const format = delimiter === "\t" ? "tsv" : "csv";
  const base = { format, separator: delimiter, headed: false } as const;
  try {
    return { ...base, rows: parsed(text, delimiter), problems: [] };
  } catch (error) {
    if (!isCsvError(error)) throw error;
    return { ...base, ...lineByLine(lines, delimiter) };
  }
}

function delimiterOf(lines: string[]): "|" | "\t" | "," | ";" {
  const filled = lines.filter((line) => !isAround(line));
  const first = filled[0] ?? "";
  const alignment = filled.some((line) => line.includes("|") && isAlignment(markdownCells(line)));
  if (alignment || /^\s*\|/.test(first)) return "|";
  if (first.includes("\t")) return "\t";
  const mark = /[,;|]/.exec(first.replaceAll(/"[^"]*"/g, ""))?.[0];
  return mark === ";" || mark === "|" ? mark : ",";
}

/** Splits a pasted table into cells: Markdown with its pipes, CSV with commas or semicolons and quoted fields, tabs as spreadsheets copy them. */
export function readTableGrid(pasted: string): TableGrid {
  const text = pasted.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  const lines = text.split("\n");
  const delimiter = delimiterOf(lines);
  return delimiter === "|" ? markdownGrid(lines) : separatedGrid(text, lines, delimiter);
}
