import { demandEntries } from "@/lib/commands/entries-cited";
import { madeBy, reviewWrite } from "@/lib/commands/review-write";
import { demandVersion } from "@/lib/commands/seen-version";
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
    if (intoId === entryId) throw intoItself();
    if (intoId !== null) await demandEntries(tx, state.row.id, [intoId], "intoId");
    const data = { kept, text, intoId, version: (row?.version ?? 0) + 1, ...madeBy(ctx, now) };
    await tx.reviewLine.upsert({ where, create: { reviewId: review.id, entryId, ...data }, update: data });
    return {};
  });
}

function intoItself(): Refused {
  const message = "is the line itself";
  return new Refused(
    refuse("invalid", "R-PIR-01", `intoId ${message}.`, { errors: [{ path: "intoId", message }] }),
  );
}
