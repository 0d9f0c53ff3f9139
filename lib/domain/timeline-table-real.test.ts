import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { KeyMoment } from "./timeline-entry";
import { readTimelineTable } from "./timeline-table";

type Recorded = { startedAt: string; timeline: { at: string; text: string; keyMoment?: KeyMoment }[] };

const folder = join(process.cwd(), "e2e/data/incidents");
const record = (slug: string): Recorded => JSON.parse(readFileSync(join(folder, `${slug}.json`), "utf8"));
const iso = (at: string) => new Date(at).toISOString();
const clock = (at: string) => at.slice(11, 16);

function readAt(text: string, startedAt: string, timeZone = "UTC", now?: string) {
  const table = readTimelineTable(text, {
    startedAt: new Date(startedAt),
    timeZone,
    ...(now === undefined ? {} : { now: new Date(now) }),
  });
  return { ...table, moments: table.rows.map(({ at }) => at.toISOString().slice(0, 16)) };
}

describe("R-INC-12 timelines of real incidents", () => {
  test.each([
    ["github-2018-10-21-mysql-failover", "github-2018-10-21-mysql-failover.timeline.md", "markdown"],
    ["cloudflare-2019-07-02-waf-regex", "cloudflare-2019-07-02-waf-regex.timeline.md", "markdown"],
    ["gitlab-2017-01-31-database", "gitlab-2017-01-31-database.timeline.csv", "csv"],
  ])("%s: the pasted table gives the recorded moments and texts", (slug, file, format) => {
    const { startedAt, timeline } = record(slug);
    const table = readTimelineTable(readFileSync(join(folder, file), "utf8"), {
      startedAt: new Date(startedAt),
      timeZone: "UTC",
    });
    expect(table).toMatchObject({ problems: [], zone: "UTC", format });
    expect(table.rows.map(({ at, body }) => [at.toISOString(), body])).toEqual(
      timeline.map(({ at, text }) => [iso(at), text]),
    );
  });

  test("a zone in the title or in the cells wins over the reader's own", () => {
    for (const slug of ["github-2018-10-21-mysql-failover", "cloudflare-2019-07-02-waf-regex"]) {
      const { startedAt, timeline } = record(slug);
      const text = readFileSync(join(folder, `${slug}.timeline.md`), "utf8");
      const table = readAt(text, startedAt, "America/Los_Angeles");
      expect(table.rows.map(({ at }) => at.toISOString())).toEqual(timeline.map(({ at }) => iso(at)));
    }
  });

  const slugs = [
    "cloudflare-2019-07-02-waf-regex",
    "cloudflare-2025-11-18-bot-feature-file",
    "fastly-2021-06-08-latent-bug",
    "github-2018-10-21-mysql-failover",
    "gitlab-2017-01-31-database",
  ];
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const writers: Record<string, (rows: string[][]) => string> = {
    markdown: (rows) =>
      [
        "| Time | Event | Key moment |",
        "|:--|---|:-:|",
        ...rows.map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`),
      ].join("\n"),
    csv: (rows) => ["Time,Event,★", ...rows.map((row) => row.map(quoted).join(","))].join("\r\n"),
    tsv: (rows) =>
      rows.map((row) => row.map((cell) => (cell.includes('"') ? quoted(cell) : cell)).join("\t")).join("\n"),
  };
  const cases = slugs.flatMap((slug) => Object.keys(writers).map((format) => [slug, format] as const));

  test.each(cases)(
    "%s written as %s and pasted gives its moments, texts and key moments back",
    (slug, format) => {
      const { startedAt, timeline } = record(slug);
      const rows = timeline.map(({ at, text, keyMoment }) => [clock(at), text, keyMoment ?? ""]);
      const table = readAt(writers[format]?.(rows) ?? "", startedAt);
      expect(table.problems).toEqual([]);
      expect(table.rows.map(({ at, body, keyMoment }) => [at.toISOString(), body, keyMoment])).toEqual(
        timeline.map(({ at, text, keyMoment }) => [iso(at), text, keyMoment ?? null]),
      );
    },
  );
});
