import { View } from "@react-pdf/renderer";
import type { BlockContent, List, ListItem, Paragraph, RootContent, Table } from "mdast";
import type { ReactNode } from "react";
import { keyed } from "./keyed";
import { inline } from "./pdf-inline";
import { styles } from "./pdf-styles";
import { pdfText, wordParts } from "./pdf-text";
import { Words } from "./pdf-words";

/** Letters of a word in a narrow cell before it may be parted. */
export const narrowWord = 12;
export const narrowParts = (word: string) => wordParts(word, narrowWord);
const codeParts = (word: string) => wordParts(word, 8);

type Props = { nodes: readonly RootContent[]; tight?: boolean; nested?: boolean };

/** Blocks of a safe tree, one under the other. */
export function Blocks({ nodes, tight = false, nested = false }: Props): ReactNode {
  return keyed(nodes).map(({ key, thing }) => <Block key={key} node={thing} tight={tight} nested={nested} />);
}

type BlockProps = { node: RootContent; tight: boolean; nested: boolean };

function Block({ node, tight, nested }: BlockProps): ReactNode {
  switch (node.type) {
    case "paragraph":
      return (
        <Words style={[styles.paragraph, tight ? styles.tight : {}]} minPresenceAhead={isLead(node) ? 44 : 0}>
          {inline(node.children)}
        </Words>
      );
    case "list":
      return <Items list={node} nested={nested} />;
    case "blockquote":
      return (
        <View style={styles.quote}>
          <Blocks nodes={node.children} tight={node.children.length === 1} />
        </View>
      );
    case "code":
      return <CodeBlock value={node.value} />;
    case "table":
      return <Grid table={node} />;
    case "thematicBreak":
      return <View style={styles.rule} />;
    default:
      return null;
  }
}

/** A line in bold alone leads what follows it: it must not stand last on a page. */
function isLead({ children }: Paragraph): boolean {
  return children.length === 1 && children[0]?.type === "strong";
}

function Items({ list, nested }: { list: List; nested: boolean }): ReactNode {
  const first = list.start ?? 1;
  return (
    <View style={[styles.list, nested ? styles.nested : {}]}>
      {keyed(list.children).map(({ key, thing: item, at }) => (
        <View key={key} style={styles.item}>
          <Words style={list.ordered ? styles.number : styles.bullet}>{marker(list, item, first + at)}</Words>
          <View style={styles.itemBody}>
            <Blocks nodes={item.children} tight={!list.spread && item.spread !== true} nested />
          </View>
        </View>
      ))}
    </View>
  );
}

function marker(list: List, item: ListItem, number: number): string {
  if (list.ordered) return `${number}.`;
  if (item.checked === true) return pdfText("■");
  return item.checked === false ? pdfText("□") : "•";
}

/** Code keeps its lines and its spaces: react-pdf would drop those at the start of a line. */
function CodeBlock({ value }: { value: string }): ReactNode {
  const held = value.replace(/^[ \t]+| {2,}/gm, (spaces) =>
    spaces.replace(/\t/g, "    ").replaceAll(" ", "\u00a0"),
  );
  return (
    <View style={styles.codeBlock}>
      <Words hyphenationCallback={codeParts}>{pdfText(held === "" ? " " : held)}</Words>
    </View>
  );
}

const widest = 8;

/** A table; one of more columns than a page can hold stands as the lines of its cells. */
function Grid({ table }: { table: Table }): ReactNode {
  const columns = Math.max(...table.children.map((row) => row.children.length));
  if (columns > widest) return <Blocks nodes={asLines(table)} />;
  return (
    <View style={styles.table}>
      {keyed(table.children).map(({ key, thing: row, at }) => (
        <View key={key} style={[styles.row, at === 0 ? styles.headRow : {}]}>
          {keyed(row.children).map(({ key: column, thing: cell }) => (
            <Words
              key={column}
              style={[styles.cell, at === 0 ? styles.headCell : {}]}
              hyphenationCallback={narrowParts}
            >
              {inline(cell.children)}
            </Words>
          ))}
        </View>
      ))}
    </View>
  );
}

function asLines(table: Table): BlockContent[] {
  return table.children.map((row) => ({
    type: "paragraph",
    children: row.children.flatMap((cell, index) =>
      index === 0 ? cell.children : [{ type: "text", value: " | " }, ...cell.children],
    ),
  }));
}
