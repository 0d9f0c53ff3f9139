import { expect, test } from "vitest";
import { departures } from "./review-departures";
import { after, entry, missed, record } from "./testing/review-scene";

const hotfix = { hotfixId: "h", hotfix: 1 };
const spoken = (id: string, verbalId?: string) =>
  entry(id, 20, {
    fact: {
      type: "approval.spoken",
      payload: {
        ...hotfix,
        ...{ role: "engineering_lead", revision: 1, commit: null, approverId: "lead", channel: "phone" },
        ...{ words: "Go", spokenAt: "x", verbalId },
      },
    },
  });
const answered = (id: string, confirmed: boolean, verbalId?: string) =>
  entry(id, 30, {
    fact: {
      type: "approval.spoken_answered",
      payload: { ...hotfix, role: "engineering_lead", revision: 1, commit: null, confirmed, verbalId },
    },
  });
const checked = (id: string, result: "skipped" | "passed") =>
  entry(id, 25, {
    fact: {
      type: "hotfix.check_reported",
      payload: { ...hotfix, check: "load_test", result, reason: "No load" },
    },
  });
const texts = (...args: Parameters<typeof record>) => departures(record(...args)).map(({ text }) => text);

test("R-PIR-03 a missed deadline is a departure with its entry and how late it was; the review's own and an action item's are none", () => {
  const shown = entry("breach", 60, {
    fact: {
      type: "timer.breached",
      payload: { rule: "fix_deployed", label: "x", dueAt: null, breachAt: "x" },
    },
  });
  const late = missed("fix_deployed", { label: "Deploy the fix", state: "met_late", settledAt: after(75) });
  expect(departures(record([shown], [late]))).toMatchObject([
    { text: "Deadline missed: Deploy the fix, 15m late.", entryId: "breach", factor: "deadline_missed" },
  ]);
  expect(texts([], [missed("fix_deployed", { breachedAt: null, state: "met" })])).toEqual([]);
  expect(texts([], [missed("review_published"), missed("action_item")])).toEqual([]);
});

test("R-APR-04 words that were confirmed are no departure, those denied or left open are", () => {
  expect(texts([spoken("s")])[0]).toContain("never confirmed in writing");
  expect(texts([spoken("s"), answered("a", true)])).toEqual([]);
  expect(texts([spoken("s"), answered("a", false)])[0]).toContain("denied");
});

test("R-APR-04 of several words of one role each is told by its own answer", () => {
  const words = [spoken("s", "1"), spoken("again", "2"), answered("a", false, "1")];
  expect(departures(record(words))).toMatchObject([
    { text: expect.stringContaining("denied"), entryId: "a" },
    { text: expect.stringContaining("never confirmed"), entryId: "again" },
  ]);
  expect(departures(record([...words, answered("b", true, "2")]))).toMatchObject([{ entryId: "a" }]);
});

test("R-TST-02 only a check whose last word is that it was skipped counts", () => {
  expect(texts([checked("c", "skipped")])[0]).toContain("No load");
  expect(texts([checked("c", "skipped"), checked("d", "passed")])).toEqual([]);
});

test("each departure keeps its key, so that what was said about it stays with it", () => {
  const once = departures(record([spoken("s"), checked("c", "skipped")], [missed("fix_deployed")]));
  const again = departures(
    record([checked("c", "skipped"), checked("d", "skipped"), spoken("s")], [missed("fix_deployed")]),
  );
  expect(new Set(again.map(({ key }) => key))).toEqual(new Set(once.map(({ key }) => key)));
});
