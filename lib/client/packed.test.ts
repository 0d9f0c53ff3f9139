import { expect, test } from "vitest";
import { packed, unpacked } from "./packed";

test("what is packed comes out as it went in, as JSON does", () => {
  const view = { key: "INC-2026-001", items: [{ at: "2026-01-15T14:30:00.000Z", note: null, done: false }] };
  expect(typeof packed(view)).toBe("string");
  expect(unpacked(packed(view))).toEqual(view);
});
