import { expect, test } from "vitest";
import { bellName, countWords } from "./notice-view";
import { urgentWords } from "./urgent-words";

const start = Date.parse("2026-03-14T14:00:00Z");
const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
const urgent = { key: "INC-2026-001", label: "Fix deployed", anchorAt: at(0), dueAt: at(120) };

test.each([
  [0, "2h 0m", "calm"],
  [60, "1h 0m", "calm"],
  [108, "12m", "soon"],
  [119.5, "due now", "soon"],
  [120.5, "due now", "breach"],
  [124, "4m late", "breach"],
])("%i minutes after the start of a two-hour clock the title says %j", (minutes, words, tone) => {
  const told = urgentWords(urgent, start + minutes * 60_000);
  expect(told).toEqual({ words: words.replace(" 0m", ""), tone });
});

test("a clock that runs for more than a day, or none, leaves the title alone", () => {
  expect(urgentWords({ ...urgent, dueAt: at(60 * 25) }, start)).toBeNull();
  expect(urgentWords(null, start)).toBeNull();
});

test("the count is said in words, and never grows beyond its place", () => {
  expect([countWords(7), countWords(100)]).toEqual(["7", "99+"]);
  expect([bellName(0), bellName(3), bellName(100)]).toEqual([
    "Notices, none unread",
    "Notices, 3 unread",
    "Notices, more than 99 unread",
  ]);
});
