import { expect, test } from "vitest";
import { entryTitle } from "./entry-title";

test.each([
  ["Nobody saw the queue grow\n\nIt took 20 min.", "Nobody saw the queue grow"],
  ["\n## **Pool** exhausted", "Pool exhausted"],
  ["- see [the graph](https://example.org/g) first", "see the graph first"],
  ["limit is `max_pool_size`", "limit is max_pool_size"],
  ["", ""],
])("R-PIR-04 an action item from the entry %j is called %j", (body, title) => {
  expect(entryTitle(body)).toBe(title);
});

test("a title from an entry is never longer than a title may be", () => {
  expect(entryTitle("a".repeat(500))).toHaveLength(300);
});
