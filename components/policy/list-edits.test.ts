import { expect, test } from "vitest";
import { keyFrom, moved, replaced, without } from "./list-edits";

test("items are replaced, taken out and moved without touching the list", () => {
  const list = ["a", "b", "c"];
  expect(replaced(list, 1, "x")).toEqual(["a", "x", "c"]);
  expect(without(list, 0)).toEqual(["b", "c"]);
  expect(moved(list, 0, 2)).toEqual(["b", "c", "a"]);
  expect(moved(list, 2, 0)).toEqual(["c", "a", "b"]);
  expect(list).toEqual(["a", "b", "c"]);
});

test("a key is made of words and is nobody else's", () => {
  expect(keyFrom("Call the Légal team!", [])).toBe("call_the_legal_team");
  expect(keyFrom("2nd call", [])).toBe("nd_call");
  expect(keyFrom("結帳", [])).toBe("item");
  expect(keyFrom("Call", ["call", "call_2"])).toBe("call_3");
});
