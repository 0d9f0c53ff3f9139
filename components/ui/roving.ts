/**
 * Where an arrow key, Home or End leads in a row of keys of which one is current, going round at the ends; null for any other key
 * and in an empty row.
 */
export function neighbour<Key extends string>(
  keys: readonly Key[],
  current: Key,
  pressed: string,
): Key | null {
  const place = keys.indexOf(current);
  const target = (() => {
    if (pressed === "ArrowRight" || pressed === "ArrowDown") return (place + 1) % keys.length;
    if (pressed === "ArrowLeft" || pressed === "ArrowUp") return place <= 0 ? keys.length - 1 : place - 1;
    if (pressed === "Home") return 0;
    return pressed === "End" ? keys.length - 1 : -1;
  })();
  return keys[target] ?? null;
}
