import type { BlockContent } from "mdast";
import { readMarkdown, writeMarkdown } from "./markdown-writer";
import { plainLines } from "./plain-line";
import { safeBlocks } from "./safe-blocks";

// Reading takes time that grows with the square of these; no honest text comes near them.
const containersOfLine = 16;
const marksOfParagraph = 1_000;
const deepLine = new RegExp(`^(?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t]))){${containersOfLine}}`);
const ruleLine = /^[ \t]*([-*_])(?:[ \t]*\1)+[ \t]*$/;
const rounds = 4;

/**
 * A section's Markdown as blocks that cannot reach beyond themselves: headings are bold paragraphs, HTML is visible text, links lead
 * to http, https, mailto or the product's own incidents, images are links, references are resolved, deep nesting is flat. A body
 * that would be too much work to read stands as a block of code.
 */
export function bodyBlocks(body: string, baseUrl: string): BlockContent[] {
  const text = plainLines(body);
  if (text.trim() === "") return [];
  return isReadable(text) ? safeBlocks(readMarkdown(text).children, baseUrl) : verbatim(text);
}

/**
 * The same written again as Markdown; empty for a body that shows nothing. Writing its own result again changes nothing, and nothing
 * in it can swallow what follows it. A body for which that cannot be had stands word by word as a block of code.
 */
export function markdownBody(body: string, baseUrl: string): string {
  let text = writeMarkdown(bodyBlocks(body, baseUrl));
  for (let round = 0; round < rounds; round += 1) {
    const again = writtenAgain(text, baseUrl);
    if (again === text) return text;
    text = again ?? writeMarkdown(verbatim(plainLines(body)));
  }
  return writeMarkdown(verbatim(plainLines(body)));
}

/** What its own writing makes of the text; null when a heading that follows the text would not be read as one. */
function writtenAgain(text: string, baseUrl: string): string | null {
  if (!isReadable(text)) return null;
  const blocks = readMarkdown(`${text}\n\n## End\n`).children;
  const end = blocks.pop();
  if (end?.type !== "heading" || end.depth !== 2) return null;
  return writeMarkdown(safeBlocks(blocks, baseUrl));
}

function isReadable(text: string): boolean {
  if (isOneFence(text)) return true;
  if (text.split("\n").some((line) => deepLine.test(line) && !ruleLine.test(line))) return false;
  return text.split(/\n[ \t]*\n/).every((part) => (part.match(/[[*_~`<]/g)?.length ?? 0) <= marksOfParagraph);
}

function isOneFence(text: string): boolean {
  const fence = /^`{3,}(?=\n)/.exec(text)?.[0];
  const lines = text.split("\n").slice(1);
  return fence !== undefined && lines.pop() === fence && !lines.some((line) => line.trim().startsWith(fence));
}

function verbatim(value: string): BlockContent[] {
  return [{ type: "code", value: value.replace(/^\n+|\n+$/g, "") }];
}
