import { describe, expect, test } from "vitest";
import { filterCount, listQuery, noSearch, readListSearch } from "./list-search";

const cursor = btoa(
  JSON.stringify(["2026-01-15T14:30:00.000Z", "01a20951-10b9-713b-965a-4ef9e7e47b53"]),
).replace(/=+$/, "");

describe("filters of the list in the address", () => {
  test("every filter survives the way into an address and back", () => {
    const search = {
      status: ["open" as const, "resolved" as const],
      severity: ["P0" as const],
      service: "checkout-api",
      commander: "me",
      q: "pool & 100 %",
      from: new Date("2026-01-14T23:00:00Z"),
      to: new Date("2026-01-15T23:00:00Z"),
      cursor,
    };
    expect(readListSearch(listQuery(search))).toEqual(search);
  });

  test("no filter leaves the address bare", () => {
    expect(listQuery(noSearch)).toBe("");
    expect(readListSearch("")).toEqual(noSearch);
  });

  test("a plain day in a hand-written link means the whole day in UTC", () => {
    const { from, to } = readListSearch("?from=2026-01-15&to=2026-01-15");
    expect(from?.toISOString()).toBe("2026-01-15T00:00:00.000Z");
    expect(to?.toISOString()).toBe("2026-01-16T00:00:00.000Z");
  });

  test.each([
    "?status=burning",
    "?severity=P9",
    "?service=%00",
    "?commander=somebody",
    "?q=%00%0a",
    "?from=yesterday",
    "?from=2026-02-31T99:00:00Z",
    "?to=9999-01-01",
    "?cursor=abc",
    "?cursor=WyJ4IiwieSJd",
  ])("what does not fit is no filter: %s", (query) => {
    expect(readListSearch(query)).toEqual(noSearch);
  });

  test("a search text is cut to what the API takes", () => {
    expect(readListSearch(`?q=${"a".repeat(300)}`).q).toHaveLength(200);
  });

  test("filters are counted, the place in the list is not one", () => {
    expect(filterCount({ ...noSearch, cursor })).toBe(0);
    expect(filterCount({ ...noSearch, status: [], q: "x", from: new Date(0), to: new Date(0) })).toBe(2);
  });
});
