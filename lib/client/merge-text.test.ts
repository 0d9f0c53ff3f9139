import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeTexts } from "./merge-text";

const merged = (base: string, mine: string, theirs: string) => {
  const { text, clean } = mergeTexts(base, mine, theirs);
  return [text, clean];
};

describe("R-PIR-01 two authors' texts go together", () => {
  test.each([
    ["changes to different paragraphs", "a\n\nb", "a1\n\nb", "a\n\nb1", "a1\n\nb1"],
    ["changes to neighbouring lines", "a\nb", "a1\nb", "a\nb1", "a1\nb1"],
    ["a changed line and one added below it", "a", "a1", "a\nt", "a1\nt"],
    ["a changed line and one added above it", "a", "a1", "t\na", "t\na1"],
    ["the same change of both", "a\nb", "a\nx", "a\nx", "a\nx"],
    ["the same line added by both", "a", "a\nx", "a\nx", "a\nx"],
    ["a line added by both, and one more by one", "a", "a\nx", "a\nx\ny", "a\nx\ny"],
    ["list items added at one place, theirs first", "- a", "- a\n- m", "- a\n- t", "- a\n- t\n- m"],
    ["paragraphs added at one place stay two", "", "mine", "theirs", "theirs\n\nmine"],
    ["lines taken out by one, added elsewhere by the other", "a\nb\nc", "a\nc", "a\nb\nc\nt", "a\nc\nt"],
    ["a text that one side emptied and the other left alone", "a\nb", "", "a\nb", ""],
  ])("%s", (_, base, mine, theirs, text) => {
    expect(merged(base, mine, theirs)).toEqual([text, true]);
  });

  test.each([
    ["the same line", "It was slow.", "It was very slow.", "It was slow today.", "It was very slow today."],
    ["the same word", "It was slow.", "It was bad.", "It was down.", "It was down. bad."],
    ["a line changed that the other took out", "a\nb\nc", "a\nb1\nc", "a\nc", "a\nb1\nc"],
  ])("%s is asked about, and the proposal holds both", (_, base, mine, theirs, text) => {
    expect(merged(base, mine, theirs)).toEqual([text, false]);
  });
});

const line = fc.constantFrom("a", "b", "", "- c", "d e f", "d e g");
const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join("\n"));
const fresh = (lines: string, mark: string) =>
  fc.array(fc.tuple(fc.nat(), fc.nat(2)), { maxLength: 4 }).map((edits) =>
    edits.reduce((now, [at, kind], index) => {
      const all = now.split("\n");
      const place = at % all.length;
      const token = `${mark}${index}`;
      if (kind === 0) all.splice(place, 0, token);
      else if (kind === 1) all.splice(place, 1);
      else all[place] = `${all[place]} ${token}`;
      return all.join("\n");
    }, lines),
  );
const three = text.chain((base) => fc.tuple(fc.constant(base), fresh(base, "m"), fresh(base, "t")));

describe("R-PIR-01 whatever two people do to a text", () => {
  test("every word that either of them added is in the merged text", () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const words = mergeTexts(base, mine, theirs).text.split(/\s+/);
        const added = `${mine} ${theirs}`.split(/\s+/).filter((word) => /^[mt]\d/.test(word));
        expect(words).toEqual(expect.arrayContaining(added));
      }),
      { numRuns: 2_000 },
    );
  });

  test("changes of one side alone are that side's text", () => {
    fc.assert(
      fc.property(three, ([base, mine]) => {
        expect(merged(base, mine, base)).toEqual([mine, true]);
        expect(merged(base, base, mine)).toEqual([mine, true]);
        expect(merged(base, mine, mine)).toEqual([mine, true]);
      }),
      { numRuns: 1_000 },
    );
  });
});
