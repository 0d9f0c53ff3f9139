import { v7 as uuid } from "uuid";
import { demandEntries } from "@/lib/commands/entries-cited";
import { madeBy, reviewWrite } from "@/lib/commands/review-write";
import { granted } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import { mayHangBelow } from "@/lib/domain/review-five-whys";

type Input = { parentId?: string | null | undefined; text: string; entryIds?: string[] | undefined };

/** Answers a why (R-PIR-03): at the top, or below another answer, beside those that are there. */
export function addWhy(ctx: CommandContext, ref: string, input: Input) {
  const write = { command: "review.add_why", input, ref };
  return reviewWrite(ctx, write, async ({ review, state }, { tx, now }) => {
    const { parentId = null, text, entryIds = [] } = input;
    const whys = await tx.reviewWhy.findMany({ where: { reviewId: review.id }, orderBy: { id: "asc" } });
    granted(
      mayHangBelow(
        whys.map((why, order) => ({ ...why, order })),
        parentId,
      ),
    );
    await demandEntries(tx, state.row.id, entryIds, "entryIds");
    await tx.reviewWhy.create({
      data: { id: uuid(), reviewId: review.id, parentId, text, entryIds, ...madeBy(ctx, now) },
    });
    return { status: 201 };
  });
}
