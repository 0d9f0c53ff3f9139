import { expect, test } from "vitest";
import { buttonStyle } from "./button-style";
import { classNames } from "./class-names";

test("what is false leaves no trace", () => {
  expect(classNames("a", false, undefined, null, "", ["b", { c: true, d: false }])).toBe("a b c");
});

test("each look of a button sets each colour once, so that nothing has to be merged", () => {
  for (const variant of ["ink", "plain", "quiet", "danger"] as const) {
    const names = buttonStyle({ variant }).split(" ");
    for (const kind of [/^border-[a-z]/, /^bg-/, /^text-(ink|canvas|breach)$/, /^min-h-|^row-height$/]) {
      expect(names.filter((name) => kind.test(name))).toHaveLength(1);
    }
  }
});
