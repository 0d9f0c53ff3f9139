import { expect, test } from "vitest";
import { moveMeaning, moveVerb, noteLabel } from "./move-words";

const move = (
  to: "fixing" | "resolved" | "investigating" | "cancelled",
  kind: string,
  needsNote = false,
) => ({
  to,
  kind,
  needsNote,
  blocked: null,
});

test("R-INC-10 a move says what it does and what its note is for", () => {
  expect(moveVerb(move("fixing", "forward"))).toBe("Move to Fixing");
  expect(moveVerb(move("resolved", "resolve"))).toBe("Resolve");
  expect(moveVerb(move("investigating", "reopen"))).toBe("Re-open");
  expect(moveVerb(move("cancelled", "cancel"))).toBe("Cancel the incident");
  expect(moveVerb(null)).toBe("Change status");
  expect(moveMeaning(move("investigating", "reopen"))).toContain("clocks run again");
  expect(moveMeaning(move("investigating", "back"))).toMatch(/^A step back\./);
  expect(noteLabel(move("investigating", "back", true))).toBe("Why it steps back");
  expect(noteLabel(move("resolved", "resolve", true))).toBe("Why it is resolved all the same");
  expect(noteLabel(move("resolved", "resolve"))).toBe("Note");
});
