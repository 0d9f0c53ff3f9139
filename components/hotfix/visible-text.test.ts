import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hiddenCharacters } from "@/lib/domain/hidden-characters";
import { lineStart, visibleParts } from "./visible-text";

describe("visibleParts", () => {
  it("R-FIX-05 a hidden character stands there by its number", () => {
    expect(visibleParts(`a${String.fromCodePoint(0x202e)}b`)).toEqual([
      { text: "a", hidden: false },
      { text: "U+202E", hidden: true },
      { text: "b", hidden: false },
    ]);
  });

  it("R-FIX-05 a carriage return at the end is left out, one inside is shown", () => {
    expect(visibleParts("a\r")).toEqual([{ text: "a", hidden: false }]);
    expect(visibleParts("a\rb").map(({ text }) => text)).toEqual(["a", "U+000D", "b"]);
  });

  it("R-FIX-05 nothing of any line gets lost, and nothing hidden stays in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (line) => {
        const parts = visibleParts(line);
        const plain = parts.filter(({ hidden }) => !hidden).map(({ text }) => text);
        const names = parts.length - plain.length;
        const text = line.endsWith("\r") ? line.slice(0, -1) : line;
        const hidden = hiddenCharacters(text);
        expect(names).toBe(hidden.length);
        expect(plain.join("").length).toBe(text.length - hidden.reduce((sum, { length }) => sum + length, 0));
      }),
    );
  });
});

describe("lineStart", () => {
  it("R-APR-05 a short line is whole, of a long one the rest is counted", () => {
    expect(lineStart("abc", 3)).toEqual({ start: "abc", left: 0 });
    expect(lineStart("abcde", 3)).toEqual({ start: "abc", left: 2 });
  });

  it("R-APR-05 no character is cut in two", () => {
    expect(lineStart(`ab${String.fromCodePoint(0x1f525)}c`, 3)).toEqual({ start: "ab", left: 3 });
  });
});
