import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { KeptSection } from "@/lib/client/section-draft-state";
import { type KeptPlace, keepSection, keptElsewhere, readKeptSection, takeOver } from "./kept-section";

const place = (window: string, more: Partial<KeptPlace> = {}): KeptPlace => ({
  ...{ viewerId: "v", incidentKey: "INC-2026-001", section: "summary", window },
  ...more,
});
const base = { body: "a", version: 4, savedBy: { id: "b", name: "Bo" }, savedAt: null };
const kept = (text: string): KeptSection => ({ base, text, unsure: ["sent"], byHand: null });

/** A browser's storage, with room for so many items. */
class Storage {
  private readonly items = new Map<string, string>();
  constructor(private readonly room: number) {}
  get length() {
    return this.items.size;
  }
  key(index: number) {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    if (!this.items.has(key) && this.items.size === this.room) throw new Error("full");
    this.items.set(key, value);
  }
  removeItem(key: string) {
    this.items.delete(key);
  }
}

beforeEach(() => {
  vi.stubGlobal("localStorage", new Storage(3));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("R-PIR-01 unsaved text in this browser", () => {
  test("comes back whole, a merge by hand with it", () => {
    const draft = { ...kept("ab"), byHand: { text: "abc", mine: "ab", over: { ...base, version: 5 } } };
    expect(readKeptSection(JSON.stringify(draft))).toEqual(draft);
  });

  test("that is damaged or of another kind is nothing", () => {
    for (const stored of [null, "", "{", "[]", "null", '{"text":"a"}', '{"base":{"body":"a"},"text":"b"}']) {
      expect(readKeptSection(stored)).toBeNull();
    }
  });

  test("of one window is not written over by another, and the next window takes both over", () => {
    keepSection(place("one"), kept("from one"));
    keepSection(place("two"), kept("from two"));
    const taken: string[] = [];
    takeOver(place("three"), ({ text }) => {
      taken.push(text);
      return true;
    });
    expect(taken).toEqual(["from one", "from two"]);
    expect(keptElsewhere(place("three"))).toEqual([]);
  });

  test("is nobody else's, and no other section's", () => {
    keepSection(place("one"), kept("mine"));
    for (const other of [{ viewerId: "w" }, { incidentKey: "INC-2026-0011" }, { section: "root_cause" }]) {
      expect(keptElsewhere(place("two", other))).toEqual([]);
    }
  });

  test("is not forgotten in its old place while the new one has no room for it", () => {
    for (const window of ["one", "two", "three"]) keepSection(place(window), kept(window));
    expect(keepSection(place("four"), kept("four"))).toBe(false);
    takeOver(place("four"), (found) => keepSection(place("four"), found));
    expect(keptElsewhere(place("four")).map(({ kept: { text } }) => text)).toEqual(["one", "three", "two"]);
  });
});
