const most = 300;

/** The first line of a timeline entry as a title: without the marks of Markdown, no longer than a title may be. */
export function entryTitle(body: string): string {
  const line = body.split(/\r?\n/).find((text) => text.trim() !== "") ?? "";
  return line
    .replace(/^\s*(?:#{1,6}\s+|[-+*>]\s+|\d+[.)]\s+)+/, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(`+|\*{1,3})(\S(?:.*?\S)?)\1/g, "$2")
    .trim()
    .slice(0, most);
}
