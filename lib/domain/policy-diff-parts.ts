import { fieldsOf, sameValue } from "./same-value";

/** `label before → after`, or nothing where they are the same. */
export function changeOf<T>(label: string, before: T, after: T, words: (value: T) => string): string[] {
  if (sameValue(before, after)) return [];
  const [was, is] = [words(before), words(after)];
  // `PT90M` and `PT1H30M` are one length in two spellings.
  return was === is ? [] : [`${label} ${was} → ${is}`];
}

/** The same for a text: quoted, so that it can be told from the words around it. */
export function textChange(label: string, before: string, after: string): string[] {
  return changeOf(label, before, after, (text) => `“${text}”`);
}

/** The same for yes and no. */
export function switchChange(label: string, before: boolean, after: boolean): string[] {
  return changeOf(label, before, after, (on) => (on ? "yes" : "no"));
}

/** What was added to a list of plain values and what was taken out, or that only their order changed. */
export function listChange<T extends string>(
  label: string,
  before: readonly T[],
  after: readonly T[],
  words: (value: T) => string,
): string[] {
  if (sameValue(before, after)) return [];
  const added = beyond(after, before).map((value) => `added ${words(value)}`);
  const removed = beyond(before, after).map((value) => `removed ${words(value)}`);
  const told = [...added, ...removed];
  return [`${label}: ${told.length === 0 ? "another order" : told.join(", ")}`];
}

/** The values that one list has and the other has not, or has less often. */
function beyond<T>(values: readonly T[], others: readonly T[]): T[] {
  const left = [...others];
  return values.filter((value) => {
    const place = left.indexOf(value);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

/** Two versions of a list whose items have keys. */
export type Matched<T> = { added: T[]; removed: T[]; kept: { before: T; after: T }[]; moved: boolean };

/** Matches the items of two lists by their keys; `moved` says that those in both stand in another order. */
export function matched<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): Matched<T> {
  const earlier = new Map(before.map((item) => [keyOf(item), item]));
  const later = new Map(after.map((item) => [keyOf(item), item]));
  const kept = after.flatMap((item) => {
    const was = earlier.get(keyOf(item));
    return was === undefined ? [] : [{ before: was, after: item }];
  });
  const order = before.map(keyOf).filter((key) => later.has(key));
  return {
    added: after.filter((item) => !earlier.has(keyOf(item))),
    removed: before.filter((item) => !later.has(keyOf(item))),
    kept,
    moved: !sameValue(
      order,
      kept.map((pair) => keyOf(pair.after)),
    ),
  };
}

/** What differs among the fields that are not told of by name, so that no change goes unsaid. */
export function otherChanges(before: object, after: object, told: readonly string[]): string[] {
  const [earlier, later] = [fieldsOf(before), fieldsOf(after)];
  const names = new Set([...(earlier?.keys() ?? []), ...(later?.keys() ?? [])]);
  return [...names]
    .filter((name) => !told.includes(name))
    .flatMap((name) => changeOf(name, earlier?.get(name), later?.get(name), plainWords));
}

function plainWords(value: unknown): string {
  return value === undefined ? "none" : JSON.stringify(value);
}
