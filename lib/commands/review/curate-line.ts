import { demandEntries } from "@/lib/commands/entries-cited";
import { madeBy, reviewWrite } from "@/lib/commands/review-write";
import { demandVersion } from "@/lib/commands/seen-version";
import type { Tx } from "@/lib/db/client";
import { notFound, Refused } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import { refuse } from "@/lib/domain/refusal";

type Input = {
  kept?: boolean | null | undefined;
  text?: string | null | undefined;
  intoId?: string | null | undefined;
  version?: number | undefined;
};

/**
 * Keeps, drops, rewords or merges one line of the report's timeline (R-PIR-01); the entry itself stays as it is. Against a version that is not the present one it
 * is refused with what stands; a line that nobody touched has version 0.
 */
export function curateLine(ctx: CommandContext, ref: string, entryId: string, input: Input) {
  const write = { command: "review.curate_line", input: { entryId, ...input }, ref };
  return reviewWrite(ctx, write, async ({ review, state }, { tx, now }) => {
    const entry = await tx.timelineEvent.findFirst({
      where: { id: entryId, incidentId: state.row.id },
      select: { id: true },
    });
    if (entry === null) throw notFound("timeline entry");
    const where = { reviewId_entryId: { reviewId: review.id, entryId } };
    const row = await tx.reviewLine.findUnique({ where });
    const known = { kept: row?.kept ?? null, text: row?.text ?? null, intoId: row?.intoId ?? null };
    const current = { entryId, ...known, version: row?.version ?? 0 };
    demandVersion(input.version, current, "line");
    const { kept = known.kept, text = known.text, intoId = known.intoId } = input;
    const by = madeBy(ctx, now);
    if (intoId !== known.intoId) {
      if (intoId !== null) await demandLead(tx, state.row.id, review.id, { entryId, intoId });
      for (const lead of [known.intoId, intoId]) if (lead !== null) await touch(tx, review.id, lead, by);
    }
    const covers =
      input.text === undefined ? (row?.covers ?? []) : await coveredBy(tx, review.id, entryId, text);
    const data = { kept, text, intoId, covers, version: current.version + 1, ...by };
    await tx.reviewLine.upsert({ where, create: { reviewId: review.id, entryId, ...data }, update: data });
    return {};
  });
}

/** The entries that a wording tells with its own: those merged into the line as its writer saw it. */
async function coveredBy(tx: Tx, reviewId: string, entryId: string, text: string | null): Promise<string[]> {
  if (text === null) return [];
  const merged = await tx.reviewLine.findMany({
    where: { reviewId, intoId: entryId },
    select: { entryId: true },
  });
  return merged.map((line) => line.entryId);
}

/** A line that tells more or less than before is another one for whoever is rewording it. */
async function touch(
  tx: Tx,
  reviewId: string,
  entryId: string,
  by: ReturnType<typeof madeBy>,
): Promise<void> {
  await tx.reviewLine.upsert({
    where: { reviewId_entryId: { reviewId, entryId } },
    create: { reviewId, entryId, ...by },
    update: { version: { increment: 1 }, ...by },
  });
}

/** Refuses to tell an entry in the line of itself, of none, or in one that is out of the report: both would be gone without a word. */
async function demandLead(
  tx: Tx,
  incidentId: string,
  reviewId: string,
  { entryId, intoId }: { entryId: string; intoId: string },
): Promise<void> {
  if (intoId === entryId) throw intoItself();
  await demandEntries(tx, incidentId, [intoId], "intoId");
  const lead = await tx.reviewLine.findUnique({
    where: { reviewId_entryId: { reviewId, entryId: intoId } },
    select: { kept: true },
  });
  if (lead?.kept !== false) return;
  const detail = "The line that this one would be told in is not in the report. Take it in first.";
  throw new Refused(refuse("conflict", "R-PIR-01", detail));
}

function intoItself(): Refused {
  const message = "is the line itself";
  return new Refused(
    refuse("invalid", "R-PIR-01", `intoId ${message}.`, { errors: [{ path: "intoId", message }] }),
  );
}
