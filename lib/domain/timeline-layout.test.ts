import { describe, expect, test } from "vitest";
import { timelineLayout } from "./timeline-layout";

const entry = (occurredAt: string, recordedAt = occurredAt) => ({ id: occurredAt, occurredAt, recordedAt });
const told = (entries: ReturnType<typeof entry>[], zone: string) =>
  timelineLayout(entries, zone).map((line) => {
    if (line.kind === "day") return line.label;
    return line.kind === "gap" ? `(${line.words})` : line.clock;
  });

describe("R-INC-12 the lines of a timeline", () => {
  const entries = [
    "2026-01-15T14:00:00Z",
    "2026-01-15T14:15:00Z",
    "2026-01-15T14:31:00Z",
    "2026-01-15T23:30:00Z",
  ].map((at) => entry(at));

  test("days are the person's, and pauses over 15 minutes are shown", () => {
    expect(told(entries, "UTC")).toEqual([
      "Thu 15 Jan 2026",
      "14:00Z",
      "14:15Z",
      "(16m)",
      "14:31Z",
      "(8h 59m)",
      "23:30Z",
    ]);
    expect(told(entries, "Europe/Berlin").slice(-3)).toEqual(["(8h 59m)", "Fri 16 Jan 2026", "00:30"]);
  });

  test("newest first has the same dividers and pauses", () => {
    expect(told([...entries].reverse(), "UTC")).toEqual([
      "Thu 15 Jan 2026",
      "23:30Z",
      "(8h 59m)",
      "14:31Z",
      "(16m)",
      "14:15Z",
      "14:00Z",
    ]);
  });

  test("an entry logged late says when it was recorded", () => {
    const late = (recordedAt: string) => {
      const line = timelineLayout([entry("2026-01-15T14:45:00Z", recordedAt)], "UTC")[1];
      return line?.kind === "entry" ? line.late : undefined;
    };
    expect(late("2026-01-15T15:02:00Z")).toBe("15:02Z for 14:45Z");
    expect(late("2026-01-16T09:00:00Z")).toBe("Fri 16 Jan 2026 09:00Z for 14:45Z");
    expect(late("2026-01-15T14:49:59Z")).toBeNull();
    expect(late("2026-03-01T10:00:00Z")).toBeNull();
  });

  test("an entry logged late says so in the person's zone, with UTC beside it", () => {
    const late = (occurredAt: string, recordedAt: string) => {
      const line = timelineLayout([entry(occurredAt, recordedAt)], "Europe/Berlin")[1];
      return line?.kind === "entry" ? line.late : undefined;
    };
    expect(late("2026-01-15T00:10:00Z", "2026-01-15T17:54:00Z")).toBe("18:54 for 01:10 (17:54Z for 00:10Z)");
    expect(late("2026-01-14T22:50:00Z", "2026-01-14T23:20:00Z")).toBe(
      "Thu 15 Jan 2026 00:20 for 23:50 (23:20Z for 22:50Z)",
    );
  });
});
