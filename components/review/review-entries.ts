import type { ReviewLine, ReviewView } from "./review-view";

/** Every entry of the record in its order, those that are told within another one's line too. */
export function entriesOf({ lines }: Pick<ReviewView, "lines">): ReviewLine["merged"][number][] {
  return lines
    .flatMap((line) => [{ ...line, text: line.merged.length > 0 ? line.said : line.text }, ...line.merged])
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
