import { type ReviewSection, reviewSections, sectionLabels } from "@/lib/domain/review-words";
import type { Tx } from "./client";
import type { PostIncidentReview } from "./generated/client";

/** The text of a section that stands, with who saved it. */
export type StandingText = { body: string; version: number; byId: string | null; at: Date };

const isSection = (text: string): text is ReviewSection => Object.hasOwn(sectionLabels, text);

/** The texts of a review that stand, by section, in one statement. */
export async function standingTexts(tx: Tx, reviewId: string): Promise<Map<ReviewSection, StandingText>> {
  const rows = await tx.$queryRaw<(StandingText & { section: string })[]>`
    SELECT s.section, t.body, t.version, t.by_id AS "byId", t.at
      FROM unnest(${[...reviewSections]}::text[]) AS s(section)
      JOIN LATERAL (SELECT * FROM review_section_texts t WHERE t.review_id = ${reviewId}::uuid AND t.section = s.section
                     ORDER BY t.version DESC LIMIT 1) t ON true`;
  return new Map(
    rows.flatMap(({ section, ...text }) => (isSection(section) ? [[section, text] as const] : [])),
  );
}

/** Everything that people made of a review. */
export async function readReviewRows(tx: Tx, incidentId: string) {
  const row = await tx.postIncidentReview.findUnique({ where: { incidentId } });
  if (row === null) return null;
  const where = { reviewId: row.id };
  return {
    ...row,
    texts: await standingTexts(tx, row.id),
    lines: await tx.reviewLine.findMany({ where }),
    factors: await tx.reviewFactor.findMany({ where, include: { factor: true }, orderBy: { id: "asc" } }),
    dismissals: await tx.reviewDismissal.findMany({ where }),
    whys: await tx.reviewWhy.findMany({ where, orderBy: { id: "asc" } }),
    answers: await tx.learningAnswer.findMany({ where }),
    meeting: await tx.reviewMeeting.findUnique({ where: { reviewId: row.id } }),
    publications: await tx.reviewPublication.findMany({
      where,
      omit: { document: true },
      orderBy: { number: "asc" },
    }),
  };
}

export type ReviewRows = NonNullable<Awaited<ReturnType<typeof readReviewRows>>>;

/** Whether an answer about learning says something: a cleared one keeps its row. */
export function isGiven({ actionItemId, reason }: ReviewRows["answers"][number]): boolean {
  return actionItemId !== null || reason !== null;
}

/** Counts a change of the review that its readers do not see before it is published. */
export async function bumpReview(tx: Tx, review: Pick<PostIncidentReview, "id">): Promise<void> {
  await tx.postIncidentReview.update({
    where: { id: review.id },
    data: { version: { increment: 1 } },
    select: { id: true },
  });
}
