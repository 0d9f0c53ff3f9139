import { describe, expect, test } from "vitest";
import { changeActionItem, dueMoment } from "./action-item";
import { isRefusal } from "./refusal";
import { type MeetingTimes, meetingOddity } from "./review-meeting";
import { publish } from "./review-publication";
import { missingForPublication } from "./review-readiness";
import { saveSection } from "./review-section";
import { learningQuestions } from "./review-words";
import { after } from "./testing/review-scene";

describe("R-SLA-18 the day of an action item", () => {
  test.each([
    ["UTC", "2026-11-30T23:59:59.999Z"],
    ["Asia/Bangkok", "2026-11-30T16:59:59.999Z"],
    ["America/New_York", "2026-12-01T04:59:59.999Z"],
  ])("ends at midnight in %s", (zone, moment) => {
    expect(dueMoment("2026-11-30", zone).toISOString()).toBe(moment);
  });

  test("ends an hour later on the wall where clocks go forward at midnight", () => {
    expect(dueMoment("2018-11-03", "America/Sao_Paulo").toISOString()).toBe("2018-11-04T02:59:59.999Z");
  });
});

describe("R-PIR-04 an action item", () => {
  const item = {
    ...{ title: "Alert", ownerId: "o", dueOn: "2026-11-30", successCriterion: "It fires", type: null },
    ...{ priority: "medium" as const, state: "open" as const, evidence: null },
  };
  test("is done only with evidence, and evidence of before does not count again", () => {
    expect(changeActionItem(item, { state: "done" })).toMatchObject({ rule: "R-SLA-18" });
    const done = changeActionItem(item, { state: "done", evidence: "Seen" });
    expect(done).toMatchObject({ turn: "done", item: { evidence: "Seen" } });
    const open = changeActionItem({ ...item, state: "done", evidence: "Seen" }, { state: "open" });
    expect(open).toMatchObject({ turn: "reopened", item: { evidence: null } });
  });
  test("that has ended is changed only by being opened again, and the same again changes nothing", () => {
    const ended = { ...item, state: "done" as const, evidence: "Seen" };
    expect(isRefusal(changeActionItem(ended, { title: "Other" }))).toBe(true);
    expect(changeActionItem(item, { title: "Alert" })).toMatchObject({ turn: "unchanged" });
  });
});

test("R-PIR-02 the window and the length of a meeting are inclusive", () => {
  const window = { from: after(24 * 60), until: after(48 * 60) };
  const oddity = (inMinutes: number, minutes: number, of: Partial<MeetingTimes> = {}) =>
    meetingOddity({ startsAt: after(inMinutes), minutes }, { resolvedAt: after(0), window, ...of });
  expect(oddity(24 * 60, 60)).toBeNull();
  expect(oddity(48 * 60, 90)).toBeNull();
  expect(oddity(24 * 60 - 1, 60)).toBe("It lies earlier than 24 hours after the resolution");
  expect(oddity(48 * 60 + 1, 60)).toBe("It lies later than 48 hours after the resolution");
  expect(oddity(24 * 60, 59)).toContain("shorter");
  expect(oddity(24 * 60, 91)).toContain("longer");
  expect(oddity(24 * 60, 60, { resolvedAt: null })).toBe("The incident is not resolved yet");
  expect(oddity(5, 60, { window: null })).toBeNull();
  expect(oddity(-5, 60, { window: null })).toContain("before the resolution");
  expect(oddity(5, 60, { window: { from: after(90), until: after(120) } })).toContain("earlier than 1h 30m");
});

test("R-SLA-13 the root cause is asked for where the policy asks for it, and finished items ask for nothing", () => {
  const facts = {
    ...{ status: "resolved" as const, rootCauseRequired: true, rootCauseWritten: false },
    answered: learningQuestions,
    actionItems: [
      {
        id: "i",
        title: "Old",
        ownerId: null,
        dueOn: null,
        successCriterion: null,
        state: "dropped" as const,
      },
    ],
  };
  expect(missingForPublication(facts).map(({ key }) => key)).toEqual(["root_cause"]);
  expect(missingForPublication({ ...facts, rootCauseRequired: false })).toEqual([]);
  expect(missingForPublication({ ...facts, status: "monitoring" }).map(({ key }) => key)).toContain(
    "incident.resolved",
  );
});

test("R-PIR-05 the second publication says why", () => {
  expect(publish({ publications: 0 }, [], null)).toEqual({ number: 1 });
  expect(isRefusal(publish({ publications: 1 }, [], null))).toBe(true);
  expect(publish({ publications: 1 }, [], "A time was wrong")).toEqual({ number: 2 });
});

test("R-PIR-01 a stale save is refused with the text that stands, the same text again is no new version", () => {
  const current = { body: "Theirs", version: 3 };
  expect(saveSection(current, { body: "Mine", version: 3 })).toBe("write");
  expect(saveSection(current, { body: "Theirs", version: 1 })).toBe("unchanged");
  expect(saveSection(current, { body: "Mine", version: 2 })).toMatchObject({ kind: "conflict", current });
});
