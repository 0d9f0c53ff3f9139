import { sameValue } from "./same-value";

/** An order of all keys of both sides, and whether both moved the same items to different places, so that one side's moves are lost. */
export type MergedOrder = { order: string[]; clash: boolean };

/**
 * The order of a list that two people changed. The moves of whoever made some stand, mine where both did; what only the other side
 * has comes behind the item that it stands behind there, or first. Each key stands once in each list.
 */
export function mergedOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): MergedOrder {
  const common = new Set(base.filter((key) => mine.includes(key) && theirs.includes(key)));
  const [before, here, there] = [base, mine, theirs].map((keys) => keys.filter((key) => common.has(key)));
  const iMoved = !sameValue(before, here);
  const theyMoved = !sameValue(before, there);
  const [lead, other] = theyMoved && !iMoved ? [theirs, mine] : [mine, theirs];
  const order = [...lead];
  other.forEach((key, place) => {
    if (order.includes(key)) return;
    const previous = other[place - 1];
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, key);
  });
  return { order, clash: iMoved && theyMoved && !sameValue(here, there) };
}
