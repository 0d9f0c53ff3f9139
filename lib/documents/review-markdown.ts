import type { BlockContent } from "mdast";
import type { ReviewDocument } from "@/lib/domain/review-document";
import type { ReviewSection } from "@/lib/domain/review-words";
import { markdownBody } from "./markdown-body";
import { plainMarkdown, plainNodes, readMarkdown, writeMarkdown } from "./markdown-writer";
import { actionList, boldLine, departureList, factorList, learningList, whyList } from "./report-blocks";
import { timelineTable } from "./report-table";
import {
  furtherFacts,
  intervalWords,
  noLines,
  nothingRecorded,
  templateFacts,
  untitled,
} from "./report-words";

/**
 * The review as Markdown with exactly the headings of the report template, in its order (R-PIR-01, R-PIR-05). `baseUrl` is the
 * address of this product, for links to entries. What people wrote is read and written again, so that no section reaches beyond
 * its own.
 */
export function reviewMarkdown(doc: ReviewDocument, { baseUrl }: { baseUrl: string }): string {
  const body = (section: ReviewSection) => markdownBody(doc.sections[section], baseUrl);
  const added = (blocks: BlockContent[]) => writeMarkdown(blocks);
  const parts = [
    title(doc),
    "## Summary",
    summary(doc, body("summary")),
    "## Root Cause",
    ...filled(body("root_cause"), added(factorList(doc, baseUrl)), added(whyList(doc, baseUrl))),
    "## Timeline",
    ...filled(body("timeline"), timelineTable(doc), doc.timeline.length === 0 ? noLines : ""),
    "## Resolution",
    ...filled(body("resolution"), added(departureList(doc, baseUrl))),
    "## Lessons Learned",
    "### What went well",
    ...filled(body("went_well")),
    "### What could be improved",
    ...filled(body("could_improve")),
    "## Action Items",
    ...actions(added(actionList(doc)), body("action_items")),
    "## Prevention Measures",
    ...filled(body("prevention"), added(learningList(doc))),
  ];
  return `${parts.join("\n\n")}\n`;
}

function filled(...parts: string[]): string[] {
  const said = parts.filter((part) => part !== "");
  return said.length === 0 ? [nothingRecorded] : said;
}

// Without a line between them, a list that a person wrote would go on with the items of ours.
function actions(list: string, body: string): string[] {
  if (list === "" || body === "") return filled(list, body);
  return [list, writeMarkdown([boldLine("Notes")]), body];
}

function title({ incident }: ReviewDocument): string {
  const words = plainNodes(incident.title.trim() === "" ? untitled : incident.title);
  return writeMarkdown([
    { type: "heading", depth: 1, children: [{ type: "text", value: "Incident Report: " }, ...words] },
  ]);
}

function fact(label: string, value: string): string {
  return `- **${label}:** ${plainMarkdown(value)}`;
}

function summary(doc: ReviewDocument, impactBody: string): string {
  const lines = [
    ...templateFacts(doc).map(({ label, value }) => fact(label, value)),
    impact(impactBody),
    ...furtherFacts(doc).map(({ label, value }) => fact(label, value)),
  ];
  const lengths = intervalWords(doc).map((words) => `  - ${plainMarkdown(words)}`);
  return [...lines, ...(lengths.length === 0 ? [] : ["- **Lengths:**", ...lengths])].join("\n");
}

/** The bullet of the impact: its first paragraph beside the label, everything else indented so that it stays in the list item. */
function impact(body: string): string {
  if (body === "") return `- **Impact:** ${nothingRecorded}`;
  const startsWithWords = readMarkdown(body).children[0]?.type === "paragraph";
  const indented = body.replace(/^(?=[^\n])/gm, "  ");
  return startsWithWords ? `- **Impact:** ${indented.trimStart()}` : `- **Impact:**\n\n${indented}`;
}
