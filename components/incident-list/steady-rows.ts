import type { ListedIncident } from "./listed-incident";

export type SteadyRows = {
  rows: ListedIncident[];
  /** How many fresh rows are not shown yet. */
  arrived: number;
  /** How many shown rows no longer belong to the list. */
  left: number;
};

/** Newest declaration first, as the list is sorted; negative when `a` stands above `b`. */
function compare(a: ListedIncident, b: ListedIncident): number {
  const [left, right] = [`${a.declaredAt} ${a.id}`, `${b.declaredAt} ${b.id}`];
  if (left === right) return 0;
  return left > right ? -1 : 1;
}

/**
 * What to show when the list was read again: the rows that the person is looking at, in their places, with their fresh facts. What came or
 * went is only counted, so that nothing moves under the pointer; rows that slid over the end of the page are neither.
 */
export function steadyRows(
  shown: readonly ListedIncident[],
  fresh: readonly ListedIncident[],
  hasMore: boolean,
): SteadyRows {
  const freshById = new Map(fresh.map((row) => [row.id, row]));
  const shownIds = new Set(shown.map(({ id }) => id));
  const last = hasMore ? fresh.at(-1) : undefined;
  const gone = shown.filter(
    (row) => !freshById.has(row.id) && (last === undefined || compare(row, last) < 0),
  );
  const arrived = fresh.filter(({ id }) => !shownIds.has(id));
  const rows = shown.map((row) => freshById.get(row.id) ?? row);
  // Rows that fill up the end of the page move nothing.
  const bottom = rows.at(-1);
  const below = arrived.filter((row) => bottom !== undefined && compare(row, bottom) > 0);
  return { rows: [...rows, ...below], arrived: arrived.length - below.length, left: gone.length };
}

/** The change in words: `3 new`, `1 no longer here`; null when nothing changed. */
export function changeWords({ arrived, left }: SteadyRows): string | null {
  const words = [arrived > 0 ? `${arrived} new` : null, left > 0 ? `${left} no longer here` : null];
  const said = words.filter((part) => part !== null).join(", ");
  return said === "" ? null : said;
}
