import { expect, test } from "vitest";
import { curated, type LineMark } from "./review-timeline";
import { declared, entry } from "./testing/review-scene";

const mark = (entryId: string, told: Partial<LineMark>): LineMark => ({
  ...{ entryId, kept: null, text: null, intoId: null, covers: [], version: 1 },
  ...told,
});
const reminded = entry("reminded", 15, {
  fact: { type: "timer.reminded", payload: { rule: "x", label: "x", dueAt: "x" } },
});
const kept = (lines: ReturnType<typeof curated>) =>
  lines.filter((line) => line.kept).map(({ entryId }) => entryId);

test("R-PIR-01 people's entries and the turns of the incident stand in the report, what clocks say does not", () => {
  const entries = [declared, entry("note", 5), reminded];
  expect(kept(curated(entries, [], false))).toEqual(["declared", "note"]);
  expect(curated(entries, [], false)).toHaveLength(3);
  expect(
    kept(curated(entries, [mark("reminded", { kept: true }), mark("note", { kept: false })], false)),
  ).toEqual(["declared", "reminded"]);
});

test("R-INC-13 of an incident recorded afterwards the recording itself is no part of the story", () => {
  expect(kept(curated([declared, entry("note", 5)], [], true))).toEqual(["note"]);
});

test("R-PIR-01 merged lines are told as one, and none is lost when the one they were merged into is merged itself or gone", () => {
  const entries = [entry("a", 1), entry("b", 2), entry("c", 3)];
  const one = curated(entries, [mark("b", { intoId: "a" }), mark("c", { intoId: "a" })], false);
  expect(one.map(({ text, merged }) => [text, merged.length])).toEqual([["a; b; c", 2]]);
  const chain = curated(entries, [mark("b", { intoId: "a" }), mark("c", { intoId: "b" })], false);
  expect(chain.map(({ text }) => text)).toEqual(["a; b", "c"]);
  const circle = curated(entries, [mark("b", { intoId: "a" }), mark("a", { intoId: "b" })], false);
  expect(circle.map(({ text }) => text)).toEqual(["a", "b", "c"]);
  const gone = curated(entries, [mark("b", { intoId: "hidden" })], false);
  expect(gone.map(({ text }) => text)).toEqual(["a", "b", "c"]);
});

test("a reworded line keeps how it reads by itself beside it", () => {
  const [line] = curated([entry("a", 1)], [mark("a", { text: "Better" })], false);
  expect(line).toMatchObject({ text: "Better", own: "a", reworded: true });
});

test("R-PIR-01 merging takes no words out: a wording from before is told with what is merged behind it, one from after stands as it is", () => {
  const entries = [entry("a", 1), entry("b", 2), entry("c", 3)];
  const texts = (covers: string[]) =>
    curated(
      entries,
      [
        mark("a", { text: "Better", covers }),
        mark("b", { intoId: "a", text: "Seen" }),
        mark("c", { intoId: "a" }),
      ],
      false,
    ).map(({ text, own }) => [text, own]);
  expect(texts([])).toEqual([["Better; Seen; c", "a; Seen; c"]]);
  expect(texts(["b"])).toEqual([["Better; c", "a; Seen; c"]]);
  expect(texts(["b", "c"])).toEqual([["Better", "a; Seen; c"]]);
  const split = curated(entries, [mark("a", { text: "Better", covers: ["b"] })], false);
  expect(split.map(({ text }) => text)).toEqual(["Better", "b", "c"]);
});

test("R-PIR-01 what is merged keeps its time, its own words and its key moment beside how it reads", () => {
  const entries = [entry("a", 1), entry("b", 2, { keyMoment: "restored" })];
  const [line] = curated(entries, [mark("b", { intoId: "a", text: "Up again" })], false);
  expect(line).toMatchObject({ said: "a", own: "a; Up again", keyMoment: null });
  expect(line?.merged).toMatchObject([{ text: "Up again", said: "b", keyMoment: "restored" }]);
});
