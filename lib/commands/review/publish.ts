import { v7 as uuid } from "uuid";
import { actorId } from "@/lib/commands/hotfix-write";
import { keepAnswer, type LearningInput } from "@/lib/commands/learning-answers";
import { demandPublisher, reviewWrite } from "@/lib/commands/review-write";
import { timerFrame, timerNews } from "@/lib/commands/timer-frame";
import type { Prisma } from "@/lib/db/generated/client";
import { policyOfVersion } from "@/lib/db/policy-store";
import { granted } from "@/lib/db/refused";
import { readReviewMaterial } from "@/lib/db/review-material";
import { bumpReview } from "@/lib/db/review-rows";
import type { CommandContext, Room } from "@/lib/db/transact";
import { reviewDocumentOf } from "@/lib/db/views/review-document";
import { publicationViews } from "@/lib/db/views/review-parts";
import { missingOf } from "@/lib/db/views/review-readiness";
import { publish } from "@/lib/domain/review-publication";
import type { LearningQuestion } from "@/lib/domain/review-words";
import { satisfy } from "@/lib/domain/timers-settle";

type Input = {
  note?: string | null | undefined;
  answers?: readonly (LearningInput & { key: LearningQuestion })[] | undefined;
};

/**
 * Publishes a review, or amends what was published with a reason (R-PIR-05): keeps the document as its readers see it, settles `review_published` (R-SLA-07, R-SLA-13) and
 * lets the incident be closed. Refused with the list of what is missing. Answers about learning may come along.
 */
export function publishReview(ctx: CommandContext, ref: string, input: Input) {
  const write = { command: "review.publish", input, ref, action: "incident.read", keeps: true } as const;
  return reviewWrite(ctx, write, async ({ review, state }, { tx, now }) => {
    demandPublisher(ctx, { review, state });
    const { answers = [], note = null } = input;
    for (const { key, ...given } of answers) await keepAnswer(tx, ctx, review, key, given, now);
    if (answers.length > 0) await bumpReview(tx, review);
    const policy = await policyOfVersion(tx, state.row.policyVersion);
    const material = await readReviewMaterial(tx, state.row, state.timers);
    const earlier = publicationViews(material);
    const { number } = granted(publish({ publications: earlier.length }, missingOf(material, policy), note));
    const readers = [
      ...earlier.map(({ at, by, ...one }) => ({ ...one, at, by: by?.name ?? "Firebreak" })),
      { number, at: now.toISOString(), by: await nameOf(tx, actorId(ctx)), note },
    ];
    const document = toJson(reviewDocumentOf(material, "published", readers));
    const reviewVersion = review.version + (answers.length > 0 ? 1 : 0);
    await tx.reviewPublication.create({
      data: { reviewId: review.id, number, at: now, byId: actorId(ctx), note, document, reviewVersion },
    });
    await tx.postIncidentReview.update({
      where: { id: review.id },
      data: { state: "published" },
      select: { id: true },
    });
    const eventId = uuid();
    const { level, timing } = timerFrame(state.row, policy, now);
    const change = satisfy(state.timers, { rule: "review_published", at: now, eventId }, level, timing);
    return {
      status: 201,
      patch: { reviewedAt: now },
      events: [
        { id: eventId, type: "review.published", payload: { number, note } },
        ...timerNews(change.events),
      ],
      timers: change.timers,
    };
  });
}

async function nameOf(tx: Room["tx"], id: string | null): Promise<string> {
  if (id === null) return "Firebreak";
  return (await tx.user.findUniqueOrThrow({ where: { id }, select: { name: true } })).name;
}

function toJson(document: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(document));
}
