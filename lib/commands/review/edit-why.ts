import { demandEntries } from "@/lib/commands/entries-cited";
import { reviewWrite } from "@/lib/commands/review-write";
import { demandVersion } from "@/lib/commands/seen-version";
import { notFound } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";

type Input = { text?: string | undefined; entryIds?: string[] | undefined; version?: number | undefined };

/** Changes an answer of the whys; a stale version is refused with the row as it is. */
export function editWhy(ctx: CommandContext, ref: string, whyId: string, input: Input) {
  const write = { command: "review.edit_why", input: { whyId, ...input }, ref };
  return reviewWrite(ctx, write, async ({ review, state }, { tx }) => {
    const row = await tx.reviewWhy.findFirst({ where: { id: whyId, reviewId: review.id } });
    if (row === null) throw notFound("answer");
    demandVersion(input.version, row, "answer");
    const { text = row.text, entryIds = row.entryIds } = input;
    await demandEntries(tx, state.row.id, entryIds, "entryIds");
    const data = { text, entryIds, version: { increment: 1 } };
    await tx.reviewWhy.update({ where: { id: row.id }, data, select: { id: true } });
    return {};
  });
}
