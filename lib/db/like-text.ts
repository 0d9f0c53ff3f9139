/** Words for a LIKE pattern as they stand: `%` and `_` are no wildcards of the searcher. */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, (mark) => `\\${mark}`);
}
