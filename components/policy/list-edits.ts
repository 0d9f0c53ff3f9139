/** The list with the item at a place replaced. */
export function replaced<T>(items: readonly T[], place: number, item: T): T[] {
  return items.map((one, at) => (at === place ? item : one));
}

/** The list without the item at a place. */
export function without<T>(items: readonly T[], place: number): T[] {
  return items.filter((_, at) => at !== place);
}

/** The list with an item moved to another place. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = without(items, from);
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)];
}

/** A key made of words, with small letters, digits and underscores; `taken` ones get a number. */
export function keyFrom(words: string, taken: readonly string[]): string {
  const plain = words
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[^a-z]+|_+$/g, "")
    .slice(0, 50);
  const key = plain === "" ? "item" : plain;
  if (!taken.includes(key)) return key;
  let number = 2;
  while (taken.includes(`${key}_${number}`)) number++;
  return `${key}_${number}`;
}
