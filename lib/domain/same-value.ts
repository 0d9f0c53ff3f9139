/** Whether two JSON values are the same, whatever the order of their fields; a field that is undefined counts as absent. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, index) => sameValue(one, b[index]));
  }
  const [left, right] = [fieldsOf(a), fieldsOf(b)];
  if (left === null || right === null) return Object.is(a, b) || (a === 0 && b === 0);
  const names = new Set([...left.keys(), ...right.keys()]);
  return [...names].every((name) => sameValue(left.get(name), right.get(name)));
}

/** The fields of an object by name; null for whatever is none. */
export function fieldsOf(value: unknown): Map<string, unknown> | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  return new Map(Object.entries(value));
}
