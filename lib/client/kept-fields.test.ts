import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepFields, keptFields } from "./kept-fields";

const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => stored.set(key, text),
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

test("what is typed at a place is there again, and gone once it is forgotten", () => {
  keepFields("a", { text: "Half a sent", seen: "3" });
  expect(keptFields("a")).toEqual({ text: "Half a sent", seen: "3" });
  expect(keptFields("b")).toBeNull();
  keepFields("a", null);
  expect(keptFields("a")).toBeNull();
});

test("what is damaged or no text brings nothing back", () => {
  stored.set("a", "{");
  stored.set("b", "7");
  stored.set("c", JSON.stringify({ text: "Whole", seen: 3 }));
  expect([keptFields("a"), keptFields("b"), keptFields("c")]).toEqual([null, null, { text: "Whole" }]);
});

test("a browser that keeps nothing is no error", () => {
  const forbidden = () => {
    throw new DOMException("No storage here", "SecurityError");
  };
  vi.stubGlobal("localStorage", { getItem: forbidden, setItem: forbidden, removeItem: forbidden });
  keepFields("a", { text: "On the screen only" });
  expect(keptFields("a")).toBeNull();
});
