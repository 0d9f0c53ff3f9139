import type { TableGrid } from "./table-grid";
import { readTimeCell } from "./table-time";
import { titleZone } from "./table-zone";
import type { CalendarDay, Zone } from "./time-zone";
import { type KeyMoment, keyMomentLabels, keyMoments } from "./timeline-entry";

/** Which column holds what; `others` are further columns with their titles. `zone` is the one that the time column's title names. */
export type TableColumns = {
  headed: boolean;
  time: number;
  date: number | null;
  event: number;
  keyMoment: number | null;
  others: { index: number; title: string }[];
  zone: { zone: Zone; label: string } | null;
  /** The zone in the title when it could not be understood. */
  unknownZone: string | null;
};

const timeTitle = /\b(?:time|when|timestamp|clock|at|utc|gmt)\b/i;
const dateTitle = /^(?:date|day)$/i;
const eventTitle = /event|description|what|entry|detail|note|action|activity|summary|text|message/i;
/** Columns beyond these are not looked at. */
const widest = 20;
const keyTitle = /★|⭐|\bkey\b|\bmoment\b|\bmilestone\b/i;
const bare = (cell: string) => cell.replaceAll(/[*`_]/g, "").trim();
const words = (cell: string) =>
  bare(cell)
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, " ")
    .replace(/^root /, "")
    .trim();

/** The key moment that a cell of the key-moment column names, by its key or its label; null for anything else. */
export function namedKeyMoment(cell: string): KeyMoment | null {
  const wanted = words(cell);
  return keyMoments.find((key) => [words(key), words(keyMomentLabels[key])].includes(wanted)) ?? null;
}

function best(indexes: number[], score: (index: number) => number): number | null {
  const ranked = indexes.map((index) => ({ index, value: score(index) })).sort((a, b) => b.value - a.value);
  const first = ranked[0];
  return first === undefined || first.value === 0 ? null : first.index;
}

/** What is known of the columns before their jobs are given: titles, and how many of their cells are times. */
class ColumnSurvey {
  readonly headed: boolean;
  readonly all: number[];
  private readonly titles: string[];
  private readonly sample: TableGrid["rows"];

  constructor(
    grid: TableGrid,
    private readonly near: CalendarDay,
  ) {
    const first = (grid.rows[0]?.cells ?? []).map(bare);
    const known = first.some((title) =>
      [timeTitle, dateTitle, eventTitle].some((pattern) => pattern.test(title)),
    );
    this.headed = grid.headed || (known && !first.some((cell) => this.isTime(cell)));
    this.titles = this.headed ? first : [];
    this.sample = grid.rows.slice(this.headed ? 1 : 0, 60);
    const narrowest = Math.min(...this.sample.map(({ cells }) => Math.max(cells.length, 2)));
    const width = this.sample.length === 0 ? 0 : Math.min(widest, this.headed ? first.length : narrowest);
    this.all = Array.from({ length: width }, (_, index) => index);
  }

  isTime = (cell: string) => readTimeCell(cell, this.near).kind === "time";

  isClock = (cell: string) => {
    const read = readTimeCell(cell, this.near);
    return read.kind === "time" && read.clock !== null;
  };

  title(index: number): string {
    return this.titles[index] ?? "";
  }

  cells(index: number): string[] {
    return this.sample.map(({ cells }) => cells[index] ?? "");
  }

  titled(pattern: RegExp, among: number[]): number | null {
    return among.find((index) => pattern.test(this.title(index))) ?? null;
  }

  share(index: number, holds: (cell: string) => boolean): number {
    const filled = this.cells(index).filter((cell) => cell !== "");
    return filled.length === 0 ? 0 : filled.filter(holds).length / filled.length;
  }
}

function timeColumn(survey: ColumnSurvey): number | null {
  const { all, isTime, isClock } = survey;
  const readable = all.filter((index) => survey.share(index, isTime) > 0);
  return (
    survey.titled(timeTitle, readable) ??
    best(all, (index) => survey.share(index, isClock)) ??
    best(all, (index) => survey.share(index, isTime))
  );
}

function keyColumn(survey: ColumnSurvey, among: number[]): number | null {
  const titled = survey.titled(
    keyTitle,
    among.filter((index) => !eventTitle.test(survey.title(index))),
  );
  const named = (cell: string) => namedKeyMoment(cell) !== null;
  return titled ?? among.find((index) => survey.share(index, named) === 1) ?? null;
}

/** Finds the columns by their titles and, where titles are missing or unknown, by what the cells hold. Null when none holds times, or none texts. */
export function findColumns(grid: TableGrid, near: CalendarDay): TableColumns | null {
  const survey = new ColumnSurvey(grid, near);
  const time = timeColumn(survey);
  if (time === null) return null;
  const notTime = survey.all.filter((index) => index !== time);
  const dayAlone = (cell: string) => survey.isTime(cell) && !survey.isClock(cell);
  const days = notTime.find((index) => survey.share(index, dayAlone) === 1);
  const date = survey.titled(dateTitle, notTime) ?? days ?? null;
  const notDated = notTime.filter((index) => index !== date);
  const keyMoment = keyColumn(survey, notDated);
  const free = notDated.filter((index) => index !== keyMoment);
  const event = survey.titled(eventTitle, free) ?? best(free, (index) => survey.cells(index).join("").length);
  if (event === null) return null;
  const zone = titleZone(survey.title(time));
  return {
    headed: survey.headed,
    time,
    date,
    event,
    keyMoment,
    others: free.filter((index) => index !== event).map((index) => ({ index, title: survey.title(index) })),
    zone: typeof zone === "string" ? null : zone,
    unknownZone: typeof zone === "string" ? zone : null,
  };
}
