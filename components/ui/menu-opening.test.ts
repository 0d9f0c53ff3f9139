import { expect, test } from "vitest";
import { takesOpeningBack } from "./menu-opening";

test("Escape and Tab take back a list that is still loading, the keys that ask for it do not", () => {
  expect(["Escape", "Tab"].every(takesOpeningBack)).toBe(true);
  expect(["Enter", " ", "ArrowDown", "ArrowUp", "Shift"].some(takesOpeningBack)).toBe(false);
});
