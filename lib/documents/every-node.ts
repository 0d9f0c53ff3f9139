import type { Nodes } from "mdast";

/** All nodes of trees in reading order, parents before children. It does not recurse: the nesting of a hostile text has no end. */
export function* everyNode(nodes: readonly Nodes[]): Generator<Nodes> {
  const waiting: Nodes[] = [...nodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    if (!("children" in node)) continue;
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child !== undefined) waiting.push(child);
    }
  }
}
