import type { BlockContent, PhrasingContent, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { onlyTicksOfItems } from "@/lib/domain/ticks-of-items";
import { plainLine } from "./plain-line";

const reader = unified().use(remarkParse).use(remarkGfm).use(onlyTicksOfItems).freeze();
const writer = unified()
  .use(remarkStringify, { bullet: "-", emphasis: "_", rule: "*", listItemIndent: "one", resourceLink: false })
  .use(remarkGfm, { tablePipeAlign: false })
  .freeze();

/** Markdown (CommonMark with GitHub's tables, task lists and strikethrough) as a tree. */
export function readMarkdown(text: string): Root {
  return reader.parse(text);
}

/** Blocks as Markdown, without a line break at the end. */
export function writeMarkdown(children: BlockContent[]): string {
  return writer.stringify({ type: "root", children }).trimEnd();
}

const address = /https?:\/\/[^\s<>"'`\\|]*[^\s<>"'`\\|.,;:!?)\]}]/g;

/** Plain text as inline nodes: one line that shows as it was written, with its http addresses as links. */
export function plainNodes(text: string): PhrasingContent[] {
  const line = plainLine(text);
  const nodes: PhrasingContent[] = [];
  let written = 0;
  for (const { 0: url, index } of line.matchAll(address)) {
    if (!URL.canParse(url)) continue;
    if (index > written) nodes.push({ type: "text", value: line.slice(written, index) });
    nodes.push({ type: "link", url, children: [{ type: "text", value: url }] });
    written = index + url.length;
  }
  if (written < line.length) nodes.push({ type: "text", value: line.slice(written) });
  return nodes;
}

/** Plain text as one line of Markdown. */
export function plainMarkdown(text: string): string {
  return writeMarkdown([{ type: "paragraph", children: plainNodes(text) }]);
}
