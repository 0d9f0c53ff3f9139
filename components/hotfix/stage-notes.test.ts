import { expect, test } from "vitest";
import { composedNotes } from "./stage-notes";

test("R-RBK-02 what was written about each record stays under its name, and nothing written is no note", () => {
  const records = ["Health", "Core function", "Errors"];
  expect(composedNotes(records, { Health: " Green ", Errors: "None" })).toBe("Health: Green\nErrors: None");
  expect(composedNotes(records, { Health: "  " })).toBeNull();
});
