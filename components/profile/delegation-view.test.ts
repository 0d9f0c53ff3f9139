import { expect, test } from "vitest";
import { standing } from "./delegation-view";

const view = {
  delegate: { id: "u2", name: "Olga Other" },
  from: "2026-03-14T08:00:00.000Z",
  until: "2026-03-16T08:00:00.000Z",
  note: null,
};
const at = (text: string) => Date.parse(text);

test("R-APR-05 a delegation stands until its end, also before it begins, and not beyond", () => {
  expect(standing(view, at("2026-03-13T08:00:00Z"))).toEqual(view);
  expect(standing(view, at("2026-03-15T08:00:00Z"))).toEqual(view);
  expect(standing(view, at("2026-03-16T08:00:00Z"))).toBeNull();
  const none = { delegate: null, from: null, until: null, note: null };
  expect(standing(none, at("2026-03-15T08:00:00Z"))).toBeNull();
});
