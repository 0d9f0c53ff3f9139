import type { BlockContent, Definition, ListItem, Nodes, PhrasingContent, RootContent, Table } from "mdast";
import { everyNode } from "./every-node";
import { deepest, footnoteMark, type Place, safePhrasing, textOf } from "./safe-phrasing";

/** The block nodes of a body as they may leave the product: see `bodyBlocks` of markdown-body. */
export function safeBlocks(nodes: readonly RootContent[], baseUrl: string): BlockContent[] {
  const place: Place = { baseUrl, definitions: definitionsOf(nodes), depth: 0, around: new Set() };
  return blocks(nodes, place);
}

/** What the body itself defines for its links and images; the first definition of a name counts. */
function definitionsOf(nodes: readonly Nodes[]): Map<string, Definition> {
  const found = new Map<string, Definition>();
  for (const node of everyNode(nodes))
    if (node.type === "definition" && !found.has(node.identifier)) found.set(node.identifier, node);
  return found;
}

function blocks(nodes: readonly RootContent[], place: Place): BlockContent[] {
  return nodes.flatMap((node) => block(node, place));
}

function block(node: RootContent, place: Place): BlockContent[] {
  if (place.depth >= deepest) return textBlocks(textOf([node]));
  const inner = { ...place, depth: place.depth + 1 };
  switch (node.type) {
    case "paragraph":
      return paragraph(safePhrasing(node.children, place));
    case "heading":
      return boldLine(node.children, place);
    case "html":
      return textBlocks(node.value);
    case "code":
      return [{ type: "code", lang: language(node.lang), value: node.value }];
    case "blockquote": {
      const children = blocks(node.children, inner);
      return children.length === 0 ? [] : [{ type: "blockquote", children }];
    }
    case "list": {
      const { ordered, start, spread } = node;
      const children = node.children.map((item) => listItem(item, inner));
      return [
        { type: "list", ordered: ordered ?? false, start: start ?? null, spread: spread ?? false, children },
      ];
    }
    case "table":
      return [table(node, place)];
    case "thematicBreak":
      return [{ type: "thematicBreak" }];
    case "footnoteDefinition":
      return footnote(footnoteMark(node), blocks(node.children, inner));
    default:
      return [];
  }
}

function paragraph(children: PhrasingContent[]): BlockContent[] {
  return textOf(children).trim() === "" ? [] : [{ type: "paragraph", children }];
}

// A heading of a body would stand among the report's own.
function boldLine(inner: readonly PhrasingContent[], place: Place): BlockContent[] {
  const children = safePhrasing(inner, { ...place, around: new Set(["strong"]) });
  return textOf(children).trim() === "" ? [] : paragraph([{ type: "strong", children }]);
}

function textBlocks(value: string): BlockContent[] {
  return value
    .split(/\n[ \t]*\n/)
    .map((part) => part.replace(/[ \t]*\n[ \t]*/g, "\n").trim())
    .flatMap((part) => paragraph([{ type: "text", value: part }]));
}

function language(given: string | null | undefined): string | null {
  return given !== null && given !== undefined && /^[\w+#.-]{1,40}$/.test(given) ? given : null;
}

function listItem(item: ListItem, place: Place): ListItem {
  return {
    type: "listItem",
    checked: item.checked ?? null,
    spread: item.spread ?? false,
    children: blocks(item.children, place),
  };
}

function table(node: Table, place: Place): Table {
  return {
    type: "table",
    align: node.align ?? null,
    children: node.children.map((row) => ({
      type: "tableRow",
      children: row.children.map((cell) => ({
        type: "tableCell",
        children: safePhrasing(cell.children, place),
      })),
    })),
  };
}

function footnote(mark: string, content: BlockContent[]): BlockContent[] {
  const [first, ...rest] = content;
  const label: PhrasingContent = { type: "text", value: `${mark} ` };
  if (first?.type === "paragraph")
    return [{ type: "paragraph", children: [label, ...first.children] }, ...rest];
  return [{ type: "paragraph", children: [{ type: "text", value: mark }] }, ...content];
}
