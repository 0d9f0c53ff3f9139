type Row = { id: string };

/**
 * The rows to show while somebody points at a list that was read again: those on the screen in their places, with their fresh facts, what is
 * gone among them; what is new follows below.
 */
export function heldRows<T extends Row>(shown: readonly T[], fresh: readonly T[]): T[] {
  const freshById = new Map(fresh.map((row) => [row.id, row]));
  const shownIds = new Set(shown.map(({ id }) => id));
  return [
    ...shown.map((row) => freshById.get(row.id) ?? row),
    ...fresh.filter(({ id }) => !shownIds.has(id)),
  ];
}
