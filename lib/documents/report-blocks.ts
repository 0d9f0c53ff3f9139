import type { BlockContent, List, ListItem, PhrasingContent } from "mdast";
import type { CitedEntry, ReviewDocument } from "@/lib/domain/review-document";
import { plainNodes } from "./markdown-writer";
import { actionDetails, citedTime } from "./report-words";
import { entryAddress } from "./safe-address";

/** Levels of whys that a document keeps; deeper ones stand beside one another. */
const deepestWhy = 8;

const text = (value: string): PhrasingContent => ({ type: "text", value });

function item(children: PhrasingContent[], checked: boolean | null = null): ListItem {
  return { type: "listItem", checked, spread: false, children: [{ type: "paragraph", children }] };
}

function bullets(children: ListItem[]): BlockContent {
  return { type: "list", ordered: false, spread: false, children };
}

/** A line in bold that parts what the product adds from what people wrote; no heading, for the template has none there. */
export function boldLine(words: string): BlockContent {
  return { type: "paragraph", children: [{ type: "strong", children: [text(words)] }] };
}

function entryLink(doc: ReviewDocument, baseUrl: string, entryId: string, words: string): PhrasingContent {
  const url = entryAddress(baseUrl, doc.incident.key, entryId);
  return { type: "link", url, children: [text(words)] };
}

/** The entries that a statement rests on, as ` (14:07 UTC, 14:09 UTC)` with links. */
function citations(doc: ReviewDocument, baseUrl: string, entries: readonly CitedEntry[]): PhrasingContent[] {
  if (entries.length === 0) return [];
  const links = entries.flatMap((entry, index): PhrasingContent[] => [
    text(index === 0 ? " (" : ", "),
    entryLink(doc, baseUrl, entry.id, citedTime(entry, doc.incident.startedAt)),
  ]);
  return [...links, text(")")];
}

/** The contributing factors with their notes and entries. */
export function factorList(doc: ReviewDocument, baseUrl: string): BlockContent[] {
  if (doc.factors.length === 0) return [];
  const items = doc.factors.map(({ label, note, entries }) =>
    item([
      ...plainNodes(note === null || note.trim() === "" ? label : `${label}: ${note}`),
      ...citations(doc, baseUrl, entries),
    ]),
  );
  return [boldLine("Contributing factors"), bullets(items)];
}

/** The tree of whys as a nested numbered list. */
export function whyList(doc: ReviewDocument, baseUrl: string): BlockContent[] {
  if (doc.whys.length === 0) return [];
  const root: Level = { parent: null, list: null };
  const open = [root];
  for (const { text: why, depth, entries } of doc.whys) {
    open.length = Math.max(1, Math.min(depth + 1, open.length, deepestWhy));
    const own = item([...plainNodes(why), ...citations(doc, baseUrl, entries)]);
    addTo(open.at(-1) ?? root, own);
    open.push({ parent: own, list: null });
  }
  return [boldLine("Five whys"), ...(root.list === null ? [] : [root.list])];
}

/** A level of whys: its list comes to be, under the why that it answers, with its first one. */
type Level = { parent: ListItem | null; list: List | null };

function addTo(level: Level, own: ListItem): void {
  if (level.list === null) {
    level.list = { type: "list", ordered: true, start: 1, spread: false, children: [] };
    level.parent?.children.push(level.list);
  }
  level.list.children.push(own);
}

/** What departed from the policy, each with its entry where there is one. */
export function departureList(doc: ReviewDocument, baseUrl: string): BlockContent[] {
  if (doc.exceptions.length === 0) return [];
  const items = doc.exceptions.map(({ text: words, entryId }) => {
    const source = entryId === null ? [] : [text(" ("), entryLink(doc, baseUrl, entryId, "entry"), text(")")];
    return item([...plainNodes(words), ...source]);
  });
  return [boldLine("Departures from the policy"), bullets(items)];
}

/** The action items as the template's task list: done ones ticked with their evidence, dropped ones struck through. */
export function actionList({ actionItems }: ReviewDocument): BlockContent[] {
  return actionItems.length === 0 ? [] : [bullets(actionItems.map(actionItem))];
}

function actionItem(action: ReviewDocument["actionItems"][number]): ListItem {
  const details = actionDetails(action)
    .map(({ label, value }) => `${label}: ${value}`)
    .join(", ");
  const words = plainNodes(details === "" ? action.title : `${action.title} (${details})`);
  const evidence = action.evidence?.trim() ?? "";
  if (action.state === "dropped") {
    const why = evidence === "" ? " Dropped." : ` Dropped: ${evidence}`;
    return item([{ type: "delete", children: words }, text(" "), ...plainNodes(why)]);
  }
  if (action.state === "open") return item(words, false);
  return item(evidence === "" ? words : [...words, text(" "), ...plainNodes(`Evidence: ${evidence}`)], true);
}

/** What publishing asked about learning, with the answers. */
export function learningList({ learning }: ReviewDocument): BlockContent[] {
  if (learning.length === 0) return [];
  const items = learning.map(({ question, answer }) =>
    item([{ type: "emphasis", children: plainNodes(question) }, text(" "), ...plainNodes(answer)]),
  );
  return [boldLine("What we asked ourselves"), bullets(items)];
}
