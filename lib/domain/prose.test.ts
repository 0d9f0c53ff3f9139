import { describe, expect, test } from "vitest";
import { ownWords, sentencesOf, sentenceWords } from "./prose";

const parts = (text: string) =>
  sentencesOf(text)
    .map(({ at, end }) => text.slice(at, end).trim())
    .filter(Boolean);

describe("the author's own words", () => {
  test.each([
    ["code span", "Ran `rm -rf should have` once"],
    ["fenced code", "Before\n```\nshould have\n```\nafter"],
    ["quoted line", "Before\n> you should have\nafter"],
    ["address", "See https://example.org/should-have/14:45 there"],
    ["link target", "See [the report](/a/should-have) there"],
  ])("leave out a %s and keep the text's length", (_, text) => {
    const own = ownWords(text);
    expect(own).toHaveLength(text.length);
    expect(own).not.toMatch(/should|14:45/);
  });

  test("keep the text of a link", () => {
    expect(ownWords("See [the 14:45 entry](#e-1).")).toContain("[the 14:45 entry]");
  });

  test("are read from hostile texts in time that grows with their length", () => {
    for (const piece of ["](", "](a", "> >", "`", "[", "http://", ".", "\n\n", "a'", "e.g. "]) {
      const text = piece.repeat(200_000 / piece.length);
      expect(ownWords(text)).toHaveLength(text.length);
      expect(sentenceWords(text).flat().length).toBeLessThanOrEqual(text.length);
    }
  });
});

describe("sentences", () => {
  test("end at full stops, not at abbreviations, versions or wrapped lines", () => {
    expect(parts("It ran for approx. 5 min. Then 4.2 failed.\nAll e.g. pods.")).toEqual([
      "It ran for approx. 5 min.",
      "Then 4.2 failed.",
      "All e.g. pods.",
    ]);
    expect(parts("The service was down for a good while and took\n83 minutes to return.")).toHaveLength(1);
    expect(parts("It took\nlonger.")).toHaveLength(1);
  });

  test("end at the lines of a notice, a list and a table", () => {
    expect(
      parts("Status: Resolved\nResolution Time: 1h 23m\n\nTimeline:\n14:30 UTC - Detected\n- one\n- two"),
    ).toEqual([
      "Status: Resolved",
      "Resolution Time: 1h 23m",
      "Timeline:",
      "14:30 UTC - Detected",
      "- one",
      "- two",
    ]);
  });
});
