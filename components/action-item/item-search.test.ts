import { describe, expect, test } from "vitest";
import {
  type ItemSearch,
  itemFilterCount,
  itemPath,
  itemQuery,
  listedState,
  noItemFilter,
  readItemSearch,
} from "./item-search";

const none: ItemSearch = { view: null, ...noItemFilter };

describe("the filters of action items in the address", () => {
  test("every filter survives the way into an address and back", () => {
    const search: ItemSearch = {
      view: "board",
      state: "done",
      mine: true,
      overdue: true,
      type: "test",
      owner: "01a20951-10b9-713b-965a-4ef9e7e47b53",
      q: "pool & 100 %",
    };
    expect(readItemSearch(itemQuery(search))).toEqual(search);
  });

  test("R-SLA-18 the address that a notice leads to shows the reader's open ones", () => {
    const search = readItemSearch("?mine=1");
    expect(itemPath(search, listedState(search))).toBe("/action-items?limit=50&state=open&mine=1");
  });

  test("without a filter the open ones are shown, and any state only where that is asked for", () => {
    expect(itemQuery(none)).toBe("");
    expect(listedState(none)).toBe("open");
    expect(listedState({ ...none, state: "any" })).toBeNull();
  });

  test.each(["?view=wall", "?state=burning", "?mine=no", "?type=x", "?owner=me", "?q=%00"])(
    "what does not fit is no filter: %s",
    (query) => {
      expect(readItemSearch(query)).toEqual(none);
    },
  );

  test("on the board the state is a column and no filter", () => {
    expect(itemFilterCount({ ...none, state: "done" })).toBe(1);
    expect(itemFilterCount({ ...none, view: "board", state: "done", mine: true })).toBe(1);
  });
});
