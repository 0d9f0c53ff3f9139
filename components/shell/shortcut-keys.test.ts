import { describe, expect, test } from "vitest";
import { isPlainKey, keyOutcome, type Shortcut } from "./shortcut-keys";

const shortcut = (keys: string): Shortcut => ({ keys: keys.split(" "), label: keys, run: () => undefined });
const desk = [shortcut("c"), shortcut("g i"), shortcut("g d"), shortcut("?")];

describe("single keys", () => {
  test("one key runs, a first key waits, a second completes the pair", () => {
    expect(keyOutcome(desk, null, "c")).toMatchObject({ kind: "run", shortcut: { label: "c" } });
    expect(keyOutcome(desk, null, "g")).toEqual({ kind: "wait", first: "g" });
    expect(keyOutcome(desk, "g", "i")).toMatchObject({ kind: "run", shortcut: { label: "g i" } });
  });

  test("a key that completes nothing counts as a first key again", () => {
    expect(keyOutcome(desk, "g", "c")).toMatchObject({ kind: "run", shortcut: { label: "c" } });
    expect(keyOutcome(desk, "g", "g")).toEqual({ kind: "wait", first: "g" });
    expect(keyOutcome(desk, "g", "x")).toEqual({ kind: "none" });
    expect(keyOutcome(desk, null, "i")).toEqual({ kind: "none" });
  });

  test("a page's own shortcut wins over the desk's", () => {
    const own = { ...shortcut("c"), label: "own" };
    expect(keyOutcome([...desk, own], null, "c")).toMatchObject({ shortcut: { label: "own" } });
  });

  test("modifiers, held keys, composition and keys that somebody took are left alone", () => {
    const plain = {
      key: "c",
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      repeat: false,
      isComposing: false,
      defaultPrevented: false,
    };
    expect(isPlainKey(plain)).toBe(true);
    expect(isPlainKey({ ...plain, key: "?" })).toBe(true);
    for (const change of ["ctrlKey", "metaKey", "altKey", "repeat", "isComposing", "defaultPrevented"]) {
      expect(isPlainKey({ ...plain, [change]: true })).toBe(false);
    }
    expect(isPlainKey({ ...plain, key: "Escape" })).toBe(false);
  });
});
