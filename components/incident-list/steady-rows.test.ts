import { describe, expect, test } from "vitest";
import type { ListedIncident } from "./listed-incident";
import { changeWords, steadyRows } from "./steady-rows";

function row(minute: number, title = "Checkout is down"): ListedIncident {
  const at = new Date(Date.UTC(2026, 0, 15, 14, minute)).toISOString();
  return {
    id: `00000000-0000-7000-8000-0000000000${String(minute).padStart(2, "0")}`,
    key: `INC-2026-0${minute}`,
    title,
    severity: "P1",
    status: "investigating",
    startedAt: at,
    declaredAt: at,
    resolvedAt: null,
    durationMinutes: null,
    private: false,
    drill: false,
    retrospective: false,
    commander: null,
    services: [],
    nextDue: null,
  };
}

const titles = (rows: readonly ListedIncident[]) => rows.map(({ title }) => title);

describe("a list that was read again", () => {
  test("fresh facts take the place of old ones without moving a row", () => {
    const change = steadyRows([row(20), row(10)], [row(20, "Checkout is slow"), row(10)], false);
    expect(titles(change.rows)).toEqual(["Checkout is slow", "Checkout is down"]);
    expect(changeWords(change)).toBeNull();
  });

  test("what came in above is counted and not shown", () => {
    const change = steadyRows([row(10)], [row(30), row(20), row(10)], false);
    expect(change.rows).toEqual([row(10)]);
    expect(changeWords(change)).toBe("2 new");
  });

  test("what no longer belongs to the list stays and is counted", () => {
    const change = steadyRows([row(20), row(10)], [row(10)], false);
    expect(change.rows).toHaveLength(2);
    expect(changeWords(change)).toBe("1 no longer here");
  });

  test("a row pushed over the end of the page has not gone", () => {
    const change = steadyRows([row(20), row(10)], [row(30), row(20)], true);
    expect(changeWords(change)).toBe("1 new");
  });

  test("rows that fill up the end of the page are shown at once", () => {
    const change = steadyRows([row(30), row(20)], [row(30), row(20), row(10)], false);
    expect(change.rows).toEqual([row(30), row(20), row(10)]);
    expect(changeWords(change)).toBeNull();
  });

  test("the first incident of an empty list is announced", () => {
    expect(changeWords(steadyRows([], [row(10)], false))).toBe("1 new");
  });
});
