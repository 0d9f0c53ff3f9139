import { Link, Text } from "@react-pdf/renderer";
import type { PhrasingContent } from "mdast";
import type { ReactNode } from "react";
import { keyed } from "./keyed";
import { styles } from "./pdf-styles";
import { pdfText } from "./pdf-text";

/** Inline nodes of a safe tree as parts of a line: words, emphasis, code and links. */
export function inline(nodes: readonly PhrasingContent[]): ReactNode[] {
  return keyed(nodes).map(({ key, thing }) => <Inline key={key} node={thing} />);
}

function Inline({ node }: { node: PhrasingContent }): ReactNode {
  switch (node.type) {
    case "text":
      return pdfText(node.value.replace(/\n/g, " "));
    case "inlineCode":
      return <Text style={styles.code}>{pdfText(node.value)}</Text>;
    case "break":
      return "\n";
    case "strong":
      return <Text style={styles.bold}>{inline(node.children)}</Text>;
    case "emphasis":
      return <Text style={styles.italic}>{inline(node.children)}</Text>;
    case "delete":
      return <Text style={styles.struck}>{inline(node.children)}</Text>;
    case "link":
      return (
        <Link src={node.url} style={styles.link}>
          {inline(node.children)}
        </Link>
      );
    default:
      return null;
  }
}
