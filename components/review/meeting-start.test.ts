import { expect, test } from "vitest";
import { proposedStart } from "./meeting-start";

const meetingWindow = { from: "2026-01-16T14:20:00.000Z", until: "2026-01-17T14:20:00.000Z" };

test("R-PIR-02 a meeting is proposed at the first full hour of its window that lies ahead", () => {
  const early = { meeting: null, meetingWindow, serverNow: "2026-01-15T15:00:00.000Z" };
  expect(proposedStart(early).toISOString()).toBe("2026-01-16T15:00:00.000Z");
  const late = { ...early, serverNow: "2026-01-16T20:30:00.000Z" };
  expect(proposedStart(late).toISOString()).toBe("2026-01-16T21:00:00.000Z");
  const none = { ...late, meetingWindow: null };
  expect(proposedStart(none).toISOString()).toBe("2026-01-16T21:00:00.000Z");
});
