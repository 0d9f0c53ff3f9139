import { expect, test } from "vitest";
import { fieldEcho, fieldMoment, fieldText } from "./ahead-time";

test("a planned moment is read on the wall clock of the person's zone, and written back the same", () => {
  const at = fieldMoment("2026-12-01T10:30", "Europe/Berlin");
  expect(at).toEqual(new Date("2026-12-01T09:30:00Z"));
  expect(fieldText(new Date("2026-12-01T09:30:00Z"), "Europe/Berlin")).toBe("2026-12-01T10:30");
  expect(fieldEcho("2026-12-01T10:30", "Europe/Berlin")).toBe("Tue 1 Dec 2026 10:30 (09:30Z)");
});

test("a time in the gap of a clock put forward is refused, and of two the earlier is meant", () => {
  expect(fieldMoment("2026-03-29T02:30", "Europe/Berlin")).toEqual({
    problem: "This time does not exist: the clocks are put forward.",
  });
  expect(fieldMoment("2026-10-25T02:30", "Europe/Berlin")).toEqual(new Date("2026-10-25T00:30:00Z"));
});

test("an empty field means no date, and what is none is said", () => {
  expect(fieldMoment("", "UTC")).toBeNull();
  expect(fieldMoment("soon", "UTC")).toEqual({ problem: "Write a date and a time of day." });
  expect(fieldEcho("soon", "UTC")).toBeNull();
});
