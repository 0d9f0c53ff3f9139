import type { BlockContent, Nodes } from "mdast";
import { everyNode } from "./every-node";

/** Shortens trees in place to `most` paragraphs, items, cells and other blocks in reading order. Says whether something is missing now. */
export function cutBlocks(nodes: Nodes[], most: number): boolean {
  let left = most;
  const cut = (siblings: Nodes[]): boolean => {
    for (const [at, node] of siblings.entries()) {
      if (left <= 0) {
        siblings.length = at;
        return true;
      }
      left -= node.type === "tableRow" ? node.children.length : 1;
      const holds = node.type === "list" || node.type === "listItem" || node.type === "blockquote";
      if ((holds || node.type === "table") && cut(node.children)) {
        siblings.length = node.children.length === 0 ? at : at + 1;
        return true;
      }
    }
    return false;
  };
  return cut(nodes);
}

/** Paragraphs, cells and blocks of code in trees. */
export function sizeOf(nodes: readonly Nodes[]): number {
  const counted = ["paragraph", "tableCell", "code"];
  return [...everyNode(nodes)].filter(({ type }) => counted.includes(type)).length;
}

/** The sentence after what a document leaves out, with the way to it: `200 more lines stand in Firebreak.` */
export function restStands(what: string, url: string): BlockContent {
  return {
    type: "paragraph",
    children: [
      { type: "text", value: `${what} in ` },
      { type: "link", url, children: [{ type: "text", value: "Firebreak" }] },
      { type: "text", value: "." },
    ],
  };
}
