import type { Definition, Nodes, PhrasingContent } from "mdast";
import { everyNode } from "./every-node";
import { safeAddress } from "./safe-address";

/** Where a node stands: what its body defines, how deep it is, and the kinds of inline nodes around it. */
export type Place = {
  baseUrl: string;
  definitions: ReadonlyMap<string, Definition>;
  depth: number;
  around: ReadonlySet<string>;
};

/** Levels that a document keeps; what is nested deeper stands as its plain text. */
export const deepest = 12;

/** The text that a reader sees of nodes, in order. */
export function textOf(nodes: readonly Nodes[]): string {
  let text = "";
  for (const node of everyNode(nodes)) {
    if ("value" in node) text += node.value;
    else if ("alt" in node) text += node.alt ?? "";
    else if (node.type === "break") text += "\n";
    else if (node.type === "footnoteReference") text += footnoteMark(node);
  }
  return text;
}

/** What stands for a footnote's number in running text and before its words. */
export function footnoteMark(node: { label?: string | null | undefined; identifier: string }): string {
  return `[${node.label ?? node.identifier}]`;
}

/** Phrasing nodes as they may leave the product: links to safe addresses only, HTML as text, images as links, nothing defined elsewhere. */
export function safePhrasing(nodes: readonly PhrasingContent[], place: Place): PhrasingContent[] {
  return nodes.flatMap((node) => safeInline(node, place)).reduce(joinTexts, []);
}

function joinTexts(before: PhrasingContent[], node: PhrasingContent): PhrasingContent[] {
  const last = before.at(-1);
  if (node.type === "text" && last?.type === "text") last.value += node.value;
  else if (node.type !== "text" || node.value !== "") before.push(node);
  return before;
}

const text = (value: string): PhrasingContent => ({ type: "text", value });

function safeInline(node: PhrasingContent, place: Place): PhrasingContent[] {
  if (place.depth >= deepest) return [text(textOf([node]))];
  switch (node.type) {
    case "text":
    case "html":
      return [text(node.value)];
    case "inlineCode":
      return [{ type: "inlineCode", value: node.value }];
    case "break":
      return [{ type: "break" }];
    case "emphasis":
    case "strong":
    case "delete":
      return marked(node.type, node.children, place);
    case "link":
      return link(node.url, node.children, place);
    case "linkReference":
      return link(place.definitions.get(node.identifier)?.url ?? "", node.children, place);
    case "image":
      return picture(node.url, node.alt, place);
    case "imageReference":
      return picture(place.definitions.get(node.identifier)?.url ?? "", node.alt, place);
    case "footnoteReference":
      return [text(footnoteMark(node))];
  }
}

function within(place: Place, type: string): Place {
  return { ...place, depth: place.depth + 1, around: new Set([...place.around, type]) };
}

// Emphasis in emphasis would be read as strong again, a link in a link is none: only the outermost of a kind stays.
function marked(
  type: "emphasis" | "strong" | "delete",
  inner: readonly PhrasingContent[],
  place: Place,
): PhrasingContent[] {
  const children = safePhrasing(inner, within(place, type));
  return place.around.has(type) || children.length === 0 ? children : [{ type, children }];
}

function link(address: string, inner: readonly PhrasingContent[], place: Place): PhrasingContent[] {
  const url = safeAddress(address, place.baseUrl);
  if (url === null || place.around.has("link")) return safePhrasing(inner, place);
  const children = safePhrasing(inner, within(place, "link"));
  return [{ type: "link", url, children: children.length === 0 ? [text(url)] : children }];
}

function picture(address: string, alt: string | null | undefined, place: Place): PhrasingContent[] {
  const words = alt ?? "";
  return link(address, words === "" ? [] : [text(words)], place);
}

/** Nodes with every one of a kind replaced by what it holds. */
export function withoutStrong(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === "strong") return withoutStrong(node.children);
    if (node.type === "emphasis" || node.type === "delete" || node.type === "link")
      return [{ ...node, children: withoutStrong(node.children) }];
    return [node];
  });
}
