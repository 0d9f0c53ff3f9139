import { expect, test } from "vitest";
import { heldRows } from "./held-rows";

const row = (id: string, fact = "") => ({ id, fact });

test("under the pointer rows keep their places and get their fresh facts; what is new comes below, what is gone stays", () => {
  const shown = [row("a"), row("b"), row("c")];
  const fresh = [row("d"), row("c", "new"), row("a", "new")];
  expect(heldRows(shown, fresh)).toEqual([row("a", "new"), row("b"), row("c", "new"), row("d")]);
});
