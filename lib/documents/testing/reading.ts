import type { Nodes, RootContent, Table } from "mdast";
import { everyNode } from "../every-node";
import { readMarkdown } from "../markdown-writer";
import { textOf } from "../safe-phrasing";

/** `# Title` for each heading of a Markdown text, in order and at any depth of nesting. */
export function headingsOf(markdown: string): string[] {
  return nodesOf(markdown).flatMap((node) =>
    node.type === "heading" ? [`${"#".repeat(node.depth)} ${textOf(node.children)}`] : [],
  );
}

export function nodesOf(markdown: string): Nodes[] {
  return [...everyNode(readMarkdown(markdown).children)];
}

/** What is drawn: the text without what only marks it. */
export function shownText(markdown: string): string {
  return readMarkdown(markdown)
    .children.map((node) => textOf([node]))
    .join("\n");
}

/** The blocks between a heading and the next one. */
export function blocksUnder(markdown: string, heading: string): RootContent[] {
  const blocks = readMarkdown(markdown).children;
  const start = blocks.findIndex((node) => node.type === "heading" && textOf(node.children) === heading);
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((node) => node.type === "heading");
  return end === -1 ? rest : rest.slice(0, end);
}

/** The cells of a table's rows without its head, as they show. */
export function rowsOf(table: Table): string[][] {
  return table.children.slice(1).map((row) => row.children.map((cell) => textOf(cell.children)));
}
