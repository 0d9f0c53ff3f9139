import { expect, test } from "vitest";
import { proposedStart } from "./meeting-start";

// From Thursday to Friday.
const meetingWindow = { from: "2026-01-15T19:20:00.000Z", until: "2026-01-16T19:20:00.000Z" };
const early = { meeting: null, meetingWindow, serverNow: "2026-01-14T20:00:00.000Z" };

test("R-PIR-02 a meeting is proposed at the first full hour of its window in the working day of the zone", () => {
  expect(proposedStart(early, "UTC").toISOString()).toBe("2026-01-16T09:00:00.000Z");
  expect(proposedStart(early, "America/New_York").toISOString()).toBe("2026-01-15T20:00:00.000Z");
  const later = { ...early, serverNow: "2026-01-16T11:30:00.000Z" };
  expect(proposedStart(later, "UTC").toISOString()).toBe("2026-01-16T12:00:00.000Z");
});

test("R-PIR-02 where the window has no such hour, or there is none, the first full hour ahead is proposed", () => {
  const weekend = { from: "2026-01-17T08:20:00.000Z", until: "2026-01-18T08:20:00.000Z" };
  expect(proposedStart({ ...early, meetingWindow: weekend }, "UTC").toISOString()).toBe(
    "2026-01-17T09:00:00.000Z",
  );
  expect(proposedStart({ ...early, meetingWindow: null }, "UTC").toISOString()).toBe(early.serverNow);
});
