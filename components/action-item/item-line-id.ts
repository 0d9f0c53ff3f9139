/** The id of the line that shows an item: links lead to it, and after a dialog the focus goes back into it, wherever it stands by then. */
export function itemLineId(id: string): string {
  return `item-${id}`;
}
