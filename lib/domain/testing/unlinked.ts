const link = /\]\(\/incidents\/[^)\s]+#entry-[^)\s]+\)/;

/** Whether one link stands for the whole block: it ends with its entry, or quotes the entry that it leads to. */
const citedWhole = (block: string) =>
  new RegExp(`${link.source}\\)$`).test(block) || new RegExp(`${link.source}: `).test(block);

/** The sentences of a prefilled section that lead to no entry. A line that only opens a list is none. */
export function unlinked(markdown: string): string[] {
  return markdown
    .split(/\n\s*\n|\n(?=- )/)
    .map((block) => block.replace(/^- /, "").trim())
    .filter((block) => block !== "" && !block.endsWith(":"))
    .flatMap((block) => (citedWhole(block) ? [] : block.split(/(?<=[.!?…])\s+/)))
    .filter((sentence) => !link.test(sentence));
}
