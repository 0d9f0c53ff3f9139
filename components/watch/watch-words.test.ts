import { expect, test } from "vitest";
import { hasWatch, isOpenWindow, outcomeWords, unreadWords } from "./watch-words";

const read = (...readings: ("normal" | "abnormal" | "not_applicable" | null)[]) =>
  readings.map((reading) => ({ reading }));

test("R-MON-01 what is missing for closing a watch is said as a count of unread items", () => {
  expect(unreadWords(read(null, "normal", null))).toBe("2 items are unread");
  expect(unreadWords(read(null, "abnormal"))).toBe("1 item is unread");
  expect(unreadWords(read("normal", "not_applicable"))).toBeNull();
});

test("R-MON-01 a closed watch says how many items were not as they should be", () => {
  expect(outcomeWords(read("normal", "not_applicable"))).toBe("2 items read");
  expect(outcomeWords(read("normal", "abnormal", "abnormal"))).toBe("3 items read, 2 not as it should be");
  expect(outcomeWords(read("normal"))).toBe("1 item read");
});

test("R-SLA-17 watches are asked for only once one has begun", () => {
  const due = "2026-03-14T16:00:00.000Z";
  expect(hasWatch([{ rule: "watch_30m", state: "running", dueAt: due }])).toBe(true);
  expect(hasWatch([{ rule: "watch_24h", state: "met_late", dueAt: due }])).toBe(true);
  expect(hasWatch([{ rule: "watch_30m", state: "running", dueAt: null }])).toBe(false);
  expect(hasWatch([{ rule: "watch_30m", state: "cancelled", dueAt: due }])).toBe(false);
  expect(hasWatch([{ rule: "fix_deployed", state: "running", dueAt: due }])).toBe(false);
});

test("R-SLA-17 a watch goes on until somebody closes it, also when it is late", () => {
  expect([isOpenWindow({ state: "running" }), isOpenWindow({ state: "breached" })]).toEqual([true, true]);
  expect([isOpenWindow({ state: "met" }), isOpenWindow({ state: "met_late" })]).toEqual([false, false]);
});
