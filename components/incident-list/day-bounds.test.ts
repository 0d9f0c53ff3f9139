import { describe, expect, test } from "vitest";
import { dayEnd, dayOf, dayStart } from "./day-bounds";

describe("a day as a range of moments", () => {
  test("a day runs from midnight to midnight on the clock of its zone", () => {
    expect(dayStart("2026-01-15", "Europe/Berlin")?.toISOString()).toBe("2026-01-14T23:00:00.000Z");
    expect(dayEnd("2026-01-15", "Europe/Berlin")?.toISOString()).toBe("2026-01-15T23:00:00.000Z");
  });

  test("the day on which clocks change is 23 hours long", () => {
    const length =
      Number(dayEnd("2026-03-29", "Europe/Berlin")) - Number(dayStart("2026-03-29", "Europe/Berlin"));
    expect(length).toBe(23 * 3_600_000);
  });

  test("a day without a midnight starts at its first moment", () => {
    expect(dayStart("2026-09-06", "America/Santiago")?.toISOString()).toBe("2026-09-06T04:00:00.000Z");
  });

  test("the days that a range shows are the days that it was made of", () => {
    const start = dayStart("2026-01-15", "Pacific/Auckland");
    const end = dayEnd("2026-01-15", "Pacific/Auckland");
    expect(start && dayOf(start, "Pacific/Auckland")).toBe("2026-01-15");
    expect(end && dayOf(new Date(end.getTime() - 1), "Pacific/Auckland")).toBe("2026-01-15");
  });

  test("what is no day bounds nothing", () => {
    expect(dayStart("", "UTC")).toBeNull();
    expect(dayEnd("15.01.2026", "UTC")).toBeNull();
  });
});
