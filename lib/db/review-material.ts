import type { Departure } from "@/lib/domain/review-departures";
import { departures } from "@/lib/domain/review-departures";
import { prefilled } from "@/lib/domain/review-prefill";
import type { ReviewRecord } from "@/lib/domain/review-record";
import { type CuratedLine, curated } from "@/lib/domain/review-timeline";
import type { ReviewSection } from "@/lib/domain/review-words";
import type { SlaTimer } from "@/lib/domain/timer";
import type { Tx } from "./client";
import type { Incident } from "./generated/client";
import { readReviewRecord } from "./review-record";
import { type ReviewRows, readReviewRows, type StandingText } from "./review-rows";
import { type ActionItemRow, besideItems } from "./views/action-item";

/** People by id, as they are named. */
export type Names = ReadonlyMap<string, string>;

/** Everything that a review is made of: the record, what people made of it, and what follows from both. */
export type ReviewMaterial = {
  row: Incident;
  timers: readonly SlaTimer[];
  record: ReviewRecord;
  rows: ReviewRows | null;
  departed: Departure[];
  prefill: Record<ReviewSection, string>;
  lines: CuratedLine[];
  actionItems: ActionItemRow[];
  services: { id: string; name: string }[];
  names: Names;
};

/** How many action items of one incident a review shows. */
const mostItems = 200;

/** Reads a review with all that it rests on, in a constant number of statements. */
export async function readReviewMaterial(
  tx: Tx,
  row: Incident,
  timers: readonly SlaTimer[],
): Promise<ReviewMaterial> {
  const record = await readReviewRecord(tx, row, timers);
  const rows = await readReviewRows(tx, row.id);
  const items = await tx.actionItem.findMany({
    where: { incidentId: row.id },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: mostItems,
  });
  const actionItems = await besideItems(tx, items);
  const services = await tx.service.findMany({
    where: { incidents: { some: { incidentId: row.id } } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  const users = await tx.user.findMany({
    where: { id: { in: peopleIn(row, rows) } },
    select: { id: true, name: true },
  });
  const departed = departures(record);
  return {
    ...{ row, timers, record, rows, departed, actionItems, services },
    prefill: prefilled(record, departed),
    lines: curated(record.entries, rows?.lines ?? [], row.retrospective),
    names: new Map(users.map(({ id, name }) => [id, name])),
  };
}

function peopleIn(row: Incident, rows: ReviewRows | null): string[] {
  const ids = [
    row.commanderId,
    rows?.leadId,
    ...(rows === null
      ? []
      : [...rows.texts.values(), ...rows.answers, ...rows.publications].map(({ byId }) => byId)),
    ...(rows?.meeting?.participants ?? []),
  ];
  return [...new Set(ids.filter((id) => id !== null && id !== undefined))];
}

/** A section as it stands: what somebody wrote, else what the record says, which is version 1. */
export function standingText(
  { rows, prefill }: Pick<ReviewMaterial, "rows" | "prefill">,
  section: ReviewSection,
): Omit<StandingText, "at"> & { at: Date | null } {
  return rows?.texts.get(section) ?? { body: prefill[section], version: 1, byId: null, at: null };
}

/** Whether somebody wrote in a section, and left something in it. */
export function isWritten({ rows }: Pick<ReviewMaterial, "rows">, section: ReviewSection): boolean {
  const text = rows?.texts.get(section);
  return text !== undefined && text.version > 1 && text.body.trim() !== "";
}
