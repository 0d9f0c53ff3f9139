import { type Refusal, refuse } from "./refusal";

/** One answer; several with the same parent are branches. `order` decides among them. */
export type Why = { id: string; parentId: string | null; text: string; order: number };

/** How deep the questions may go: past the fifth why there is still room, but not for ever. */
export const deepestWhy = 9;

/** The answers in reading order with their depth, 0 for the first; what hangs on nothing known stands at the top. */
export function inReadingOrder<T extends Why>(whys: readonly T[]): (T & { depth: number })[] {
  const known = new Set(whys.map(({ id }) => id));
  const below = (parentId: string | null, depth: number): (T & { depth: number })[] =>
    whys
      .filter((why) => (why.parentId !== null && known.has(why.parentId) ? why.parentId : null) === parentId)
      .sort((a, b) => a.order - b.order)
      .flatMap((why) => [{ ...why, depth }, ...(depth < deepestWhy ? below(why.id, depth + 1) : [])]);
  return below(null, 0);
}

/** Whether an answer may hang below another: that one is there, and not at the deepest place. */
export function mayHangBelow(whys: readonly Why[], parentId: string | null): true | Refusal {
  if (parentId === null) return true;
  const parent = inReadingOrder(whys).find(({ id }) => id === parentId);
  const message =
    parent === undefined ? "is none of this review's answers" : "is as deep as the questions go";
  if (parent !== undefined && parent.depth < deepestWhy) return true;
  return refuse("invalid", "R-PIR-03", `parentId ${message}.`, { errors: [{ path: "parentId", message }] });
}

/** Whether an answer may be taken out: nothing hangs below it. */
export function mayTakeOut(whys: readonly Why[], id: string): true | Refusal {
  if (!whys.some(({ parentId }) => parentId === id)) return true;
  return refuse("conflict", "R-PIR-03", "Other answers hang below this one: take those out first.");
}
