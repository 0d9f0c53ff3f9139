import type { TableRow } from "mdast";
import type { ReviewDocument } from "@/lib/domain/review-document";
import { plainNodes, writeMarkdown } from "./markdown-writer";
import { lineClock } from "./report-words";

const head = "| Time | Event |\n|------|-------|";

function row(time: string, event: string): TableRow {
  return {
    type: "tableRow",
    children: [
      { type: "tableCell", children: [{ type: "text", value: time }] },
      { type: "tableCell", children: plainNodes(event) },
    ],
  };
}

/** The timeline as the template's table: one row an entry, whose text shows as it was written; the head alone when there is none. */
export function timelineTable({ timeline }: ReviewDocument): string {
  const clock = lineClock(timeline.map(({ at }) => at));
  const rows = timeline.map(({ at, text }) => row(clock(at), text));
  const written = writeMarkdown([{ type: "table", children: [row("Time", "Event"), ...rows] }]);
  return [head, ...written.split("\n").slice(2)].join("\n");
}
