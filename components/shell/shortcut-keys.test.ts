import { describe, expect, test } from "vitest";
import {
  byReach,
  chordOf,
  isPlainKey,
  isSingleKeys,
  keyName,
  keyOutcome,
  type Shortcut,
} from "./shortcut-keys";

const shortcut = (keys: string): Shortcut => ({
  keys: keys.split(" "),
  label: keys,
  reach: "everywhere",
  run: () => undefined,
});
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

describe("keys held together", () => {
  const press = {
    key: "k",
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    repeat: false,
    isComposing: false,
    defaultPrevented: false,
  };

  test("it is Command on a Mac and Ctrl elsewhere, with nothing else held", () => {
    expect(chordOf({ ...press, ctrlKey: true }, false)).toBe("mod+k");
    expect(chordOf({ ...press, ctrlKey: true, key: "K" }, false)).toBe("mod+k");
    expect(chordOf({ ...press, metaKey: true }, true)).toBe("mod+k");
    expect(chordOf({ ...press, ctrlKey: true }, true)).toBeNull();
    expect(chordOf({ ...press, metaKey: true }, false)).toBeNull();
    for (const change of ["metaKey", "altKey", "shiftKey", "repeat", "isComposing", "defaultPrevented"]) {
      expect(chordOf({ ...press, ctrlKey: true, [change]: true }, false)).toBeNull();
    }
  });

  test("they are named as the keyboard names them, and no switch turns them off", () => {
    expect(keyName("mod+k", true)).toBe("⌘K");
    expect(keyName("mod+k", false)).toBe("Ctrl+K");
    expect(keyName("g", false)).toBe("g");
    expect(isSingleKeys(shortcut("mod+k"))).toBe(false);
    expect(isSingleKeys(shortcut("g i"))).toBe(true);
  });
});

test("the help parts the page's shortcuts from the others, and lists of two with the same keys the one that works", () => {
  const own: Shortcut = { ...shortcut("c"), label: "own", reach: "page" };
  const { page, everywhere } = byReach([...desk, own]);
  expect(page).toEqual([own]);
  expect(everywhere.map(({ label }) => label)).toEqual(["g i", "g d", "?"]);
});
