import { incidentWrite } from "@/lib/commands/incident-write";
import { madeBy, reviewOf } from "@/lib/commands/review-write";
import { Refused } from "@/lib/db/refused";
import { readReviewMaterial } from "@/lib/db/review-material";
import { bumpReview } from "@/lib/db/review-rows";
import type { CommandContext } from "@/lib/db/transact";
import { type SectionView, sectionViewOf } from "@/lib/db/views/review-parts";
import { isRefusal, refuse } from "@/lib/domain/refusal";
import { saveSection as decideSave } from "@/lib/domain/review-section";
import type { ReviewSection } from "@/lib/domain/review-words";

type Input = { body: string; version?: number | undefined; restores?: number | undefined };

/**
 * Saves a section over the version that its writer saw (R-PIR-01). Every text is kept; a stale version is refused with the one that stands, and the same text again is no
 * new version. The first save keeps what the record said as version 1.
 */
export function saveSection(ctx: CommandContext, ref: string, section: ReviewSection, input: Input) {
  const write = {
    command: "review.save_section",
    input: { section, ...input },
    ref,
    action: "review.write",
  } as const;
  return incidentWrite<SectionView>(ctx, write, async (state, room) => {
    const { tx, now } = room;
    if (input.version === undefined) {
      throw new Refused(refuse("version_required", "version", "Say which version of the section was seen."));
    }
    const { review, begun } = await reviewOf(room, state, section);
    const material = await readReviewMaterial(tx, state.row, state.timers);
    const current = sectionViewOf(material, section);
    const wanted = { body: input.body, version: input.version };
    const judged = decideSave(current, wanted);
    if (isRefusal(judged)) throw new Refused(judged);
    if (judged === "unchanged") return { answer: () => current };
    if (current.version === 1 && !current.touched) {
      const { body } = current;
      await tx.reviewSectionText.create({
        data: { reviewId: review.id, section, version: 1, body, byId: null, at: now },
      });
    }
    const saved = { body: input.body, version: current.version + 1 };
    await tx.reviewSectionText.create({
      data: { reviewId: review.id, section, ...saved, ...madeBy(ctx, now), restores: input.restores ?? null },
    });
    await bumpReview(tx, review);
    const savedBy = ctx.actor.kind === "person" ? await personNamed(tx, ctx.actor.userId) : null;
    return {
      answer: () => ({ ...current, ...saved, touched: true, savedBy, savedAt: now.toISOString() }),
      incidents: [{ incidentId: state.row.id, events: begun }],
    };
  });
}

function personNamed(tx: Parameters<typeof bumpReview>[0], id: string) {
  return tx.user.findUniqueOrThrow({ where: { id }, select: { id: true, name: true } });
}
