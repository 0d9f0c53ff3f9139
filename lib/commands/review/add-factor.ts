import { v7 as uuid } from "uuid";
import { demandEntries } from "@/lib/commands/entries-cited";
import { madeBy, reviewWrite } from "@/lib/commands/review-write";
import type { Tx } from "@/lib/db/client";
import { Refused } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import { refuse } from "@/lib/domain/refusal";
import { slugOf } from "@/lib/domain/slug";

type Input = {
  key?: string | undefined;
  label?: string | undefined;
  note?: string | null | undefined;
  entryIds?: string[] | undefined;
  proposal?: string | undefined;
};

/** Names what contributed (R-PIR-03): a factor of the catalogue by its key, or a new one by its label, which the catalogue keeps. Taking a proposal up ends its dismissal. */
export function addFactor(ctx: CommandContext, ref: string, input: Input) {
  const write = { command: "review.add_factor", input, ref };
  return reviewWrite(ctx, write, async ({ review, state }, { tx, now }) => {
    const { note = null, entryIds = [], proposal = null } = input;
    await demandEntries(tx, state.row.id, entryIds, "entryIds");
    const factorKey = await factorOf(tx, input, now);
    await tx.reviewFactor.create({
      data: { id: uuid(), reviewId: review.id, factorKey, note, entryIds, proposal, ...madeBy(ctx, now) },
    });
    if (proposal !== null) await tx.reviewDismissal.deleteMany({ where: { reviewId: review.id, proposal } });
    return { status: 201 };
  });
}

async function factorOf(tx: Tx, { key, label }: Input, now: Date): Promise<string> {
  if (label === undefined) {
    const known = await tx.factor.findUnique({ where: { key: key ?? "" } });
    if (known) return known.key;
    const message = "is none of the catalogue's factors";
    throw new Refused(
      refuse("invalid", "reference", `key ${message}.`, { errors: [{ path: "key", message }] }),
    );
  }
  const named = await tx.factor.findFirst({ where: { label: { equals: label, mode: "insensitive" } } });
  if (named) return named.key;
  // Two labels may have the same slug; the id keeps them apart.
  const slug = slugOf(label).slice(0, 60) || "factor";
  const taken = await tx.factor.findUnique({ where: { key: slug } });
  const made = { key: taken === null ? slug : `${slug}-${uuid().slice(-12)}`, label, createdAt: now };
  // Another review may be adding the very same factor at this moment.
  await tx.factor.createMany({ data: [made], skipDuplicates: true });
  return (await tx.factor.findFirstOrThrow({ where: { label } })).key;
}
