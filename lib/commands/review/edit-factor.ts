import { demandEntries } from "@/lib/commands/entries-cited";
import { reviewWrite } from "@/lib/commands/review-write";
import { demandVersion } from "@/lib/commands/seen-version";
import { notFound } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";

type Input = {
  note?: string | null | undefined;
  entryIds?: string[] | undefined;
  version?: number | undefined;
};

/** Changes what is said of a contributing factor; a stale version is refused with the row as it is. */
export function editFactor(ctx: CommandContext, ref: string, factorId: string, input: Input) {
  const write = { command: "review.edit_factor", input: { factorId, ...input }, ref };
  return reviewWrite(ctx, write, async ({ review, state }, { tx }) => {
    const row = await tx.reviewFactor.findFirst({ where: { id: factorId, reviewId: review.id } });
    if (row === null) throw notFound("contributing factor");
    demandVersion(input.version, row, "contributing factor");
    const { note = row.note, entryIds = row.entryIds } = input;
    await demandEntries(tx, state.row.id, entryIds, "entryIds");
    const data = { note, entryIds, version: { increment: 1 } };
    await tx.reviewFactor.update({ where: { id: row.id }, data, select: { id: true } });
    return {};
  });
}
