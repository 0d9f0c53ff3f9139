import { describe, expect, it } from "vitest";
import { hiddenCharacters, hiddenCodes, withoutHiding } from "./hidden-characters";

const of = (...codes: number[]) => String.fromCodePoint(...codes);

describe("hiddenCharacters", () => {
  it.each([
    0x202a, 0x202e, 0x2066, 0x2069, 0x200e, 0x061c, 0x200b, 0x2060, 0x00ad, 0x3164, 0x1b, 0x00, 0xe0041,
    0xfe01, 0xe0100,
  ])("R-FIX-05 a character that hides or turns what is read is found (%i)", (code) => {
    expect(hiddenCharacters(`if (a${of(code)}b)`)).toEqual([{ at: 5, length: of(code).length, code }]);
  });

  it.each([
    ["a tab", "\tif (a)"],
    ["a Windows line end", "if (a)\r"],
    ["a form feed", "a\f"],
    ["an emoji of several", of(0x1f469, 0x200d, 0x1f4bb)],
    ["a coloured heart", of(0x2764, 0xfe0f)],
    ["Persian with a joiner", of(0x0645, 0x06cc, 0x200c, 0x062e)],
    ["a variant of a Chinese character", of(0x845b, 0xe0100)],
    ["other scripts", "Größe 価格 שלום"],
  ])("R-FIX-05 %s hides nothing", (_, text) => {
    expect(hiddenCharacters(text)).toEqual([]);
  });

  it("R-FIX-05 a carriage return inside a line hides what stands before it", () => {
    expect(hiddenCharacters("evil\rgood")).toHaveLength(1);
  });

  it("R-FIX-05 a joiner between letters of programs is found", () => {
    expect(hiddenCharacters(`ad${of(0x200d)}min`)).toHaveLength(1);
  });

  it("R-FIX-05 a byte order mark hides nothing at the start of a file, elsewhere it does", () => {
    expect(hiddenCodes(`${of(0xfeff)}a`, true)).toEqual([]);
    expect(hiddenCodes(`${of(0xfeff)}a`, false)).toEqual(["U+FEFF"]);
  });

  it("R-FIX-05 hidden characters are written out", () => {
    expect(withoutHiding(`a${of(0x202e)}b${of(0xe0041)}`)).toBe("aU+202EbU+E0041");
  });
});
