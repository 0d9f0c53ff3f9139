import { View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import type { ReviewDocument } from "@/lib/domain/review-document";
import { actionItemTypeLabels, type Priority } from "@/lib/domain/review-words";
import { keyMomentLabels } from "@/lib/domain/timeline-entry";
import { restStands } from "./cut-blocks";
import { keyed } from "./keyed";
import { plainNodes } from "./markdown-writer";
import { inline } from "./pdf-inline";
import { Blocks, narrowParts } from "./pdf-markdown";
import { styles } from "./pdf-styles";
import { pdfText } from "./pdf-text";
import { Words } from "./pdf-words";
import { plainLine } from "./plain-line";
import { actionDetails, type Fact as FactWords, lineClock } from "./report-words";

/** Rows that a document draws; the time that it takes grows with their square. */
const mostLines = 300;
const mostActions = 150;
/** Characters of a row that may not be parted at the end of a page. */
const wholeRow = 1_200;
const wholeOwner = 200;

const timeOfDay = { ...styles.cell, ...styles.smallCell, ...styles.mono, fontSize: 9, width: 62 };
const dayAndTime = { ...timeOfDay, width: 102 };
const moment = { ...styles.cell, ...styles.smallCell, ...styles.bold, width: 104, paddingRight: 0 };
const owner = { ...styles.cell, ...styles.smallCell, width: 100 };
const due = { ...styles.cell, ...styles.smallCell, width: 66 };
const state = { ...styles.cell, ...styles.smallCell, width: 48, paddingRight: 0 };

type CellStyle = typeof moment | typeof due | typeof timeOfDay | typeof styles.cell;

function Head({ cells }: { cells: readonly (readonly [string, CellStyle])[] }): ReactNode {
  return (
    <View style={[styles.row, styles.headRow]} fixed>
      {cells.map(([words, style]) => (
        <Words key={words} style={[style, styles.headCell]}>
          {words}
        </Words>
      ))}
    </View>
  );
}

/** `url` is where everything stands. */
type TableProps = { doc: ReviewDocument; url: string };

/** The timeline, a row an entry, its head on every page; key moments are named in words. */
export function TimelineTable({ doc, url }: TableProps): ReactNode {
  const lines = doc.timeline.slice(0, mostLines);
  const clock = lineClock(doc.timeline.map(({ at }) => at));
  const time = lines.some(({ at }) => clock(at).length > 5) ? dayAndTime : timeOfDay;
  const rest = doc.timeline.length - lines.length;
  return (
    <>
      <View style={styles.table}>
        <Head
          cells={[
            ["Time (UTC)", time],
            ["Event", styles.cell],
            ["Key moment", moment],
          ]}
        />
        {keyed(lines).map(({ key, thing: { at, text, keyMoment } }) => (
          <View key={key} style={styles.row} wrap={text.length > wholeRow}>
            <Words style={time}>{clock(at)}</Words>
            <Words style={styles.cell}>{inline(plainNodes(text))}</Words>
            <Words style={moment}>{keyMoment === null ? "" : keyMomentLabels[keyMoment]}</Words>
          </View>
        ))}
      </View>
      {rest > 0 && <Blocks nodes={[restStands(`${rest} more lines stand`, url)]} />}
    </>
  );
}

const priorityWords: Record<Priority, string> = {
  high: "high priority",
  medium: "medium priority",
  low: "low priority",
};
const stateWords = { open: "Open", done: "Done", dropped: "Dropped" } as const;

/** The action items with owner, date, criterion and what shows that they are done. */
export function ActionTable({ doc, url }: TableProps): ReactNode {
  const items = doc.actionItems.slice(0, mostActions);
  const rest = doc.actionItems.length - items.length;
  return (
    <>
      <View style={styles.table}>
        <Head
          cells={[
            ["Action", styles.cell],
            ["Owner", owner],
            ["Due", due],
            ["State", state],
          ]}
        />
        {keyed(items).map(({ key, thing: item }) => (
          <ActionRow key={key} item={item} />
        ))}
      </View>
      {rest > 0 && <Blocks nodes={[restStands(`${rest} more action items stand`, url)]} />}
    </>
  );
}

type Action = ReviewDocument["actionItems"][number];

function ActionRow({ item }: { item: Action }): ReactNode {
  const said = new Map(actionDetails(item).map(({ label, value }) => [label, value]));
  const person = plainLine(said.get("owner") ?? "nobody yet");
  const notes = notesOf(item, said.get("done when"));
  const length = notes.reduce((sum, { value }) => sum + value.length, item.title.length);
  return (
    <View style={styles.row} wrap={length > wholeRow || person.length > wholeOwner}>
      <View style={styles.cell}>
        <Words style={[styles.bold, item.state === "dropped" ? styles.struck : {}]}>
          {inline(plainNodes(item.title))}
        </Words>
        {notes.map(({ label, value }) => (
          <Words key={label} style={styles.quiet}>
            {label}: {inline(plainNodes(value))}
          </Words>
        ))}
      </View>
      <Words style={owner} hyphenationCallback={narrowParts}>
        {pdfText(person)}
      </Words>
      <Words style={due}>{pdfText(plainLine(said.get("due") ?? "no date yet"))}</Words>
      <Words style={state}>{stateWords[item.state]}</Words>
    </View>
  );
}

function notesOf(item: Action, criterion: string | undefined): FactWords[] {
  const evidence = item.evidence?.trim() ?? "";
  const type = item.type === null ? null : actionItemTypeLabels[item.type];
  return [
    ...(criterion === undefined ? [] : [{ label: "Done when", value: criterion }]),
    { label: "Type", value: [type, priorityWords[item.priority]].filter((word) => word !== null).join(", ") },
    ...(evidence === ""
      ? []
      : [{ label: item.state === "dropped" ? "Why dropped" : "Evidence", value: evidence }]),
  ];
}

/** A fact: its label, and what it says beside it. */
export function Fact({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <View style={styles.row}>
      <Words style={styles.factLabel}>{label}</Words>
      <View style={styles.itemBody}>{children}</View>
    </View>
  );
}

export function Facts({ facts }: { facts: readonly FactWords[] }): ReactNode {
  return keyed(facts).map(({ key, thing: { label, value } }) => (
    <Fact key={key} label={label}>
      <Words>{inline(plainNodes(value))}</Words>
    </Fact>
  ));
}
