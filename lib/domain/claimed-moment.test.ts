import { expect, test } from "vitest";
import { claimedMoment } from "./claimed-moment";

const now = new Date("2026-01-15T15:00:00Z");
const ahead = (ms: number) => new Date(now.getTime() + ms);

test.each([
  ["the past stands as it is said", -1, ahead(-1)],
  ["a minute ahead means now", 60_000, now],
  ["more than a minute ahead is the future", 60_001, null],
])("%s", (_, ms, expected) => {
  expect(claimedMoment(ahead(ms), now)).toEqual(expected);
});
