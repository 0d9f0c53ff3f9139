import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTimelineTable } from "./timeline-table";

const clock = (at: string) => at.slice(11, 16);

function readAt(text: string, startedAt: string, timeZone = "UTC", now?: string) {
  const table = readTimelineTable(text, {
    startedAt: new Date(startedAt),
    timeZone,
    ...(now === undefined ? {} : { now: new Date(now) }),
  });
  return { ...table, moments: table.rows.map(({ at }) => at.toISOString().slice(0, 16)) };
}

/** A table of bare clocks, one row each. */
function clocks(times: string, startedAt = "2026-01-15T12:00:00Z", timeZone = "UTC") {
  const lines = times.split(" ").map((time) => `| ${time.replace("_", " ")} | x |`);
  return readAt(["| Time | Event |", "|---|---|", ...lines].join("\n"), startedAt, timeZone);
}

describe("R-INC-12 midnight in a table", () => {
  test.each([
    ["ascending rows stay on one day", "13:31 14:00 14:00 15:10", "15T13:31 15T14:00 15T14:00 15T15:10"],
    ["a long jump back is the next day", "23:50 00:10 00:20", "15T23:50 16T00:10 16T00:20"],
    ["a quiet night is a night", "12:00 17:00 08:00 09:30", "15T12:00 15T17:00 16T08:00 16T09:30"],
    [
      "rows that start again after a quiet day go on",
      "12:00 17:00 14:00 14:30",
      "15T12:00 15T17:00 16T14:00 16T14:30",
    ],
    [
      "a row written down late stays on its day",
      "12:00 14:35 14:20 14:40",
      "15T12:00 15T14:35 15T14:20 15T14:40",
    ],
    [
      "several rows written down late stay on their day",
      "14:35 14:10 14:20 14:40",
      "15T14:35 15T14:10 15T14:20 15T14:40",
    ],
    ["a misplaced row stays on its day", "12:00 16:00 13:00 16:30", "15T12:00 15T16:00 15T13:00 15T16:30"],
    [
      "a row of the evening before, after midnight",
      "23:50 00:10 23:55 00:20",
      "15T23:50 16T00:10 15T23:55 16T00:20",
    ],
    ["three days", "12:00 23:00 07:00 22:00 06:00", "15T12:00 15T23:00 16T07:00 16T22:00 17T06:00"],
  ])("%s", (_name, times, expected) => {
    expect(clocks(times).moments.join(" ").replaceAll("2026-01-", "")).toBe(expected);
  });

  test("a row out of order says so", () => {
    const table = clocks("14:35 14:20 14:40");
    expect(table.rows.map(({ understood }) => understood)).toEqual([
      "Thu 15 Jan 2026 14:35Z",
      "Thu 15 Jan 2026 14:20Z; before the row above it",
      "Thu 15 Jan 2026 14:40Z",
    ]);
  });

  test("the first row takes the day that lies nearest to the start", () => {
    expect(clocks("23:40 00:20", "2026-01-15T00:10:00Z").moments[0]).toBe("2026-01-14T23:40");
    expect(clocks("00:20 00:40", "2026-01-15T23:50:00Z").moments[0]).toBe("2026-01-16T00:20");
  });

  test("a row at the minute of the start anchors a table that begins long before it", () => {
    const table = clocks("08:00 12:00 23:27 00:10", "2026-01-15T23:27:30Z");
    expect(table.moments).toEqual([
      "2026-01-15T08:00",
      "2026-01-15T12:00",
      "2026-01-15T23:27",
      "2026-01-16T00:10",
    ]);
  });

  test("a row with its own date re-anchors the rows below it", () => {
    const table = clocks("12:00 2026-01-20_09:00 09:30 01:00", "2026-01-15T12:00:00Z");
    expect(table.moments).toEqual([
      "2026-01-15T12:00",
      "2026-01-20T09:00",
      "2026-01-20T09:30",
      "2026-01-21T01:00",
    ]);
  });

  test("a heading with a day alone dates the rows below it", () => {
    const text = "| Time | Event |\n|---|---|\n| 12:00 | a |\n| **17 January** | |\n| 12:30 | b |";
    expect(readAt(text, "2026-01-15T12:00:00Z").moments).toEqual(["2026-01-15T12:00", "2026-01-17T12:30"]);
  });

  test("any ascending story whose pauses are shorter than 18 hours reads back as itself", () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 18 * 60 - 1 }), { minLength: 1, maxLength: 40 });
    const start = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2026, 11, 1) / 60_000 });
    fc.assert(
      fc.property(start, pauses, (first, steps) => {
        const minutes = [first];
        for (const step of steps) minutes.push((minutes.at(-1) ?? first) + step);
        const moments = minutes.map((minute) => new Date(minute * 60_000).toISOString());
        const text = moments.map((at, index) => `${clock(at)},row ${index}`).join("\n");
        const read = readAt(text, moments[0] ?? "");
        expect(read.rows.map(({ at }) => at.toISOString())).toEqual(moments);
      }),
    );
  });
});

describe("R-INC-12 what people paste", () => {
  const start = "2019-07-02T13:42:00Z";

  test.each([
    ["13:31 UTC", "2019-07-02T13:31"],
    ["**13:31**", "2019-07-02T13:31"],
    ["~13:31", "2019-07-02T13:31"],
    ["14:31Z", "2019-07-02T14:31"],
    ["1:31 PM", "2019-07-02T13:31"],
    ["15:31 CEST", "2019-07-02T13:31"],
    ["2019-07-02 13:31", "2019-07-02T13:31"],
    ["2019-07-02T13:31:20.000Z", "2019-07-02T13:31"],
    ["2019-07-02T15:31:20+02:00", "2019-07-02T13:31"],
    ["2 July 2019, 13:31 UTC", "2019-07-02T13:31"],
    ["Jul 2 13:31", "2019-07-02T13:31"],
    ["13:31 UTC on 2 July", "2019-07-02T13:31"],
    ["7/2/2019 1:31 PM", "2019-07-02T13:31"],
    ["02/07/2019 13:31", "2019-07-02T13:31"],
    ["02.07.2019 13:31", "2019-07-02T13:31"],
  ])("the cell %s", (cell, expected) => {
    const table = readAt(`Time\tEvent\n${cell}\tx`, start);
    expect([table.moments, table.problems]).toEqual([[expected], []]);
  });

  test("a range keeps its end in the text", () => {
    expect(readAt("Time,Event\n13:31 – 13:40,errors", start).rows[0]).toMatchObject({
      body: "errors (until 13:40)",
    });
  });

  test("columns may be swapped, titles may be missing, further columns are kept", () => {
    expect(readAt("Event | Time\n--- | ---\nmerged | 13:31", start).rows[0]).toMatchObject({
      body: "merged",
      line: 3,
    });
    expect(readAt("13:31\tmerged\n13:37\tbuilt", start).rows).toHaveLength(2);
    const more = readAt("| Time | Who | What happened |\n|---|---|---|\n| 13:31 | Ana | merged |", start);
    expect(more.rows[0]).toMatchObject({ body: "merged\nWho: Ana" });
  });

  test("a date column and a time column make one moment", () => {
    const table = readAt("Date,Time,Event\n2019-07-02,23:31,a\n2019-07-03,00:10,b", start);
    expect(table.moments).toEqual(["2019-07-02T23:31", "2019-07-03T00:10"]);
  });

  test("escaped pipes, quoted commas, quotes and line breaks stay in the text", () => {
    expect(readAt("| Time | Event |\n|---|---|\n| 13:31 | a \\| b |", start).rows[0]?.body).toBe("a | b");
    const csv = readAt('Time;Event\n13:31;"one; ""two""\nthree"\n13:40;four', start);
    expect(csv.rows.map(({ line, body }) => [line, body])).toEqual([
      [2, 'one; "two"\nthree'],
      [4, "four"],
    ]);
    expect(readAt("Time,Event\n13:31,deployed, then rolled back", start).rows[0]?.body).toBe(
      "deployed, then rolled back",
    );
  });

  test("bold rows lose their stars, other emphasis stays", () => {
    const text = "| Time | Event |\n|---|---|\n| **13:42** | **502 begin** |\n| 13:45 | **first** page |";
    expect(readAt(text, start).rows.map(({ body }) => body)).toEqual(["502 begin", "**first** page"]);
  });

  test("a zone in the title counts for cells without a mark of their own", () => {
    const table = readAt("Time (PT),Event\n06:31,a\n13:45 UTC,b", start);
    expect([table.zone, table.moments]).toEqual(["PT", ["2019-07-02T13:31", "2019-07-02T13:45"]]);
    expect(readAt("Time (UTC+2),Event\n15:31,a", start).moments).toEqual(["2019-07-02T13:31"]);
    expect(readAt("Time,Event\n15:31,a", start, "Europe/Berlin")).toMatchObject({
      zone: "Europe/Berlin",
      moments: ["2019-07-02T13:31"],
    });
  });

  test("key moments come from their own column, once each, never from prose", () => {
    const text =
      "Time,Event,Key moment\n13:31,Fix deployed,\n13:45,page,Detected\n13:46,page,detected\n14:00,cause,Root cause identified\n14:09,ok,great";
    const { rows } = readAt(text, start);
    expect(rows.map(({ keyMoment }) => keyMoment)).toEqual([
      null,
      "detected",
      null,
      "cause_identified",
      null,
    ]);
    expect(rows[2]?.understood).toMatch(/line 3 already marks this key moment/);
    expect(rows[4]?.understood).toMatch(/"great" names no key moment/);
  });
});

describe("R-INC-12 what cannot be read is named and costs nothing else", () => {
  const start = "2026-01-15T12:00:00Z";

  test("broken rows are problems with their lines", () => {
    const text =
      "## Timeline\n\n| Time | Event |\n|---|---|\n| 12:00 | a |\n| soon | b |\n| 25:10 | c |\nprose\n| 12:10 | |\n| 12:20 | d |";
    const { rows, problems } = readAt(text, start);
    expect(rows.map(({ line }) => line)).toEqual([5, 10]);
    expect(problems).toEqual([
      { line: 6, message: '"soon" is not a time.' },
      { line: 7, message: "25:10 is not a time of day." },
      { line: 8, message: "This line is not a row of the table." },
      { line: 9, message: "This row has a time but no text." },
    ]);
  });

  test("a quote that is never closed costs its own line", () => {
    const { rows, problems } = readAt('Time,Event\n12:00,a\n12:10,"b\n12:20,c', start);
    expect(rows.map(({ body }) => body)).toEqual(["a", "c"]);
    expect(problems).toEqual([{ line: 3, message: "A quotation mark is opened and never closed." }]);
  });

  test("rows in the future and in the gap of a clock are refused", () => {
    const future = readAt("Time,Event\n11:50,a\n12:30,b", start, "UTC", "2026-01-15T12:10:00Z");
    expect([future.rows.length, future.problems[0]?.message]).toEqual([
      1,
      expect.stringMatching(/12:30Z is still to come/),
    ]);
    const gap = readAt("Time,Event\n01:50,a\n02:30,b\n03:10,c", "2026-03-29T00:50:00Z", "Europe/Berlin");
    expect([gap.moments, gap.problems[0]?.line]).toEqual([["2026-03-29T00:50", "2026-03-29T01:10"], 3]);
  });

  test("text without times, empty text, too much text and too many rows are said", () => {
    for (const text of ["", "hello", "a,b\nc,d", "| a | b |"]) {
      expect(readAt(text, start)).toMatchObject({ rows: [], problems: [{ line: 1 }] });
    }
    expect(readAt("é".repeat(600_000), start).problems[0]?.message).toMatch(/1 MB/);
    const many = readAt(Array.from({ length: 2_001 }, () => "12:00,a").join("\n"), start);
    expect([many.rows.length, many.problems[0]?.line]).toEqual([2_000, 2_001]);
  });

  test("no pasted text makes the reader throw", () => {
    const piece = fc.constantFrom(
      "|",
      ",",
      "\t",
      ";",
      '"',
      "\n",
      "12:00",
      "2026-01-15",
      "---",
      "**",
      "\\|",
      "Time",
      "\r",
      "a",
      "\u0000",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        readAt(parts.join(""), start, "Europe/Berlin");
      }),
      { numRuns: 500 },
    );
  });
});
