import type { z } from "zod";
import type { importView } from "@/lib/contracts/timeline";
import type { TimelineTable } from "@/lib/domain/timeline-table";

export type ImportView = z.output<typeof importView>;

/** A pasted table as it was understood, and how many entries were made of it. */
export function importViewOf(table: TimelineTable, created: number): ImportView {
  return { ...table, rows: table.rows.map((row) => ({ ...row, at: row.at.toISOString() })), created };
}
