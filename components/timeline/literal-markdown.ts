/** A node of a Markdown tree, as far as it is looked at here. */
type MarkdownNode = {
  type: string;
  value?: string;
  identifier?: string;
  children?: MarkdownNode[];
  position?: { start: { offset?: number }; end: { offset?: number } };
};

const holdsBlocks = ["root", "blockquote", "listItem", "footnoteDefinition"];
const definitions: Record<string, readonly string[]> = {
  definition: ["linkReference", "imageReference"],
  footnoteDefinition: ["footnoteReference"],
};

function nodesOf(node: MarkdownNode): MarkdownNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

/** The text of a node that would show nothing: HTML, and a definition that nothing refers to; null for all others. */
function unseenText(node: MarkdownNode, all: readonly MarkdownNode[], source: string): string | null {
  if (node.type === "html") return node.value ?? "";
  const references = definitions[node.type];
  if (references === undefined) return null;
  const used = all.some(
    ({ type, identifier }) => references.includes(type) && identifier === node.identifier,
  );
  return used ? null : source.slice(node.position?.start.offset, node.position?.end.offset);
}

function makeLiteral(parent: MarkdownNode, all: readonly MarkdownNode[], source: string): void {
  if (parent.children === undefined) return;
  parent.children = parent.children.map((node) => {
    const value = unseenText(node, all, source);
    if (value === null) {
      makeLiteral(node, all, source);
      return node;
    }
    const text = { type: "text", value };
    return holdsBlocks.includes(parent.type) ? { type: "paragraph", children: [text] } : text;
  });
}

/** A step of the Markdown reader (R-INC-12): what it would drop, such as `<nil>` or `[error]: gone`, stands as it was written. */
export function literalMarkdown() {
  return (tree: MarkdownNode, file: unknown): void => makeLiteral(tree, nodesOf(tree), String(file));
}
