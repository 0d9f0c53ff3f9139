import { v7 as uuid } from "uuid";
import type { z } from "zod";
import { actorId } from "@/lib/commands/hotfix-write";
import { incidentWrite } from "@/lib/commands/incident-write";
import { demandPublisher, reviewOf } from "@/lib/commands/review-write";
import type { shareReview as contract } from "@/lib/contracts/review-exports";
import { Refused } from "@/lib/db/refused";
import { newSecret } from "@/lib/db/secret-token";
import type { CommandContext } from "@/lib/db/transact";
import { refuse } from "@/lib/domain/refusal";
import { baseUrl } from "@/lib/env";

type Answer = z.output<typeof contract.answer.schema>;
const dayMs = 24 * 3_600_000;

/**
 * Makes a link by which everybody who is signed in can read the published review until it expires, that of a private incident too (R-PIR-05). The link is shown once; only
 * its hash is kept.
 */
export function shareReview(ctx: CommandContext, ref: string, { days }: { days: number }) {
  const write = { command: "review.share", input: { days }, ref, action: "incident.read" } as const;
  return incidentWrite<Answer>(ctx, write, async (state, room) => {
    const { tx, now } = room;
    const { review } = await reviewOf(room, state, null);
    demandPublisher(ctx, { review, state });
    if ((await tx.reviewPublication.count({ where: { reviewId: review.id } })) === 0) {
      throw new Refused(
        refuse("conflict", "R-PIR-05", "Only a published review is shared: publish it first."),
      );
    }
    const { value, hash } = newSecret("fbl_");
    const id = uuid();
    const expiresAt = new Date(now.getTime() + days * dayMs);
    const made = { createdById: actorId(ctx), createdAt: now, expiresAt };
    await tx.reviewShare.create({ data: { id, reviewId: review.id, hash, ...made } });
    const answer = { id, url: `${baseUrl()}/shared-reviews/${value}`, expiresAt: expiresAt.toISOString() };
    return {
      status: 201,
      answer: () => answer,
      incidents: [
        {
          incidentId: state.row.id,
          events: [{ type: "review.shared", payload: { expiresAt: answer.expiresAt } }],
        },
      ],
    };
  });
}
