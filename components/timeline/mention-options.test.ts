import { expect, test } from "vitest";
import { mentionOptions } from "./mention-options";

const people = [
  { name: "Ada Berg", email: "berg.ada@example.org" },
  { name: "Bert Lin", email: "bert@example.org" },
  { name: "Bert Lin", email: "bert@other.example" },
  { name: "Cy Example", email: "cy@example.org" },
  { name: "Odd", email: "o'dd@example.org" },
];
const handles = (typed: string) => mentionOptions(people, typed).map(({ value }) => value);

test("handles that start with what is typed come first, then handles and names that contain it; the domain says nothing", () => {
  expect(handles("ber")).toEqual(["berg.ada", "bert"]);
  expect(handles("ada")).toEqual(["berg.ada"]);
  expect(handles("EXAMPLE")).toEqual(["cy"]);
  expect(handles("org")).toEqual([]);
});

test("a handle stands once, and who has none that can be typed is not offered", () => {
  expect(handles("")).toEqual(["berg.ada", "bert", "cy"]);
});
