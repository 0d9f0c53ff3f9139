import { expect, test } from "vitest";
import { defaultPolicy } from "@/lib/domain/default-policy/document";
import { readKeptPolicy } from "./kept-policy";

const kept = { base: { ...defaultPolicy, version: 3 }, draft: defaultPolicy, note: "Why" };

test("a kept draft comes back as it was left", () => {
  expect(readKeptPolicy(JSON.stringify(kept))).toEqual(kept);
  const half = { ...kept, draft: { ...defaultPolicy, timers: [{ ...defaultPolicy.timers[0], due: "tw" }] } };
  expect(readKeptPolicy(JSON.stringify(half))).toEqual(half);
});

test.each([
  "",
  "{",
  "null",
  "[]",
  "{}",
  JSON.stringify({ ...kept, base: defaultPolicy }),
  JSON.stringify({ ...kept, draft: {} }),
])("what is no draft is left alone: %s", (text) => {
  expect(readKeptPolicy(text)).toBeNull();
});
