import { expect, test } from "vitest";
import { presenceWords } from "./presence-line";

const present = (...names: string[]) =>
  names.map((name, place) => ({ user: { id: String(place), name }, typing: name.endsWith("!") }));

test("who else is here is said in words, four by name", () => {
  expect(presenceWords(present("Rosa"))).toBe("Rosa");
  expect(presenceWords(present("Rosa", "Sam!"))).toBe("Rosa and Sam! (writing)");
  expect(presenceWords(present("A", "B", "C", "D", "E"))).toBe("A, B, C, D and 1 other");
  expect(presenceWords(present("A", "B", "C", "D", "E", "F"))).toBe("A, B, C, D and 2 others");
});
