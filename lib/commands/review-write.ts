import { v7 as uuid } from "uuid";
import { actorId } from "@/lib/commands/hotfix-write";
import { incidentWrite } from "@/lib/commands/incident-write";
import type { PostIncidentReview } from "@/lib/db/generated/client";
import type { IncidentEffects, NewEvent } from "@/lib/db/incident-effects";
import type { IncidentState } from "@/lib/db/incident-state";
import { demand } from "@/lib/db/refused";
import { bumpReview } from "@/lib/db/review-rows";
import type { Answer, CommandContext, Decision, Room } from "@/lib/db/transact";
import { type ReviewView, readReviewView } from "@/lib/db/views/review";
import { type Action, can } from "@/lib/domain/permissions";
import type { ReviewSection } from "@/lib/domain/review-words";

/** The review at hand with its incident under the lock; `begun` are the events of its beginning, where this write is the first. */
export type ReviewAtHand = { review: PostIncidentReview; state: IncidentState; begun: NewEvent[] };

/** What a write on a review does beside its own rows. */
type Outcome = Omit<IncidentEffects, "incidentId" | "isNew" | "quiet"> & { status?: number };

/** Where a row says who made it and when. */
export function madeBy(ctx: CommandContext, now: Date): { byId: string | null; at: Date } {
  return { byId: actorId(ctx), at: now };
}

/** Demands the right to publish: of those who lead incidents, and of whoever leads this review. */
export function demandPublisher(
  ctx: CommandContext,
  { review, state }: Pick<ReviewAtHand, "review" | "state">,
): void {
  const own = actorId(ctx) !== null && review.leadId === actorId(ctx);
  demand(can(ctx.actor, "review.publish", { ...state.standing, own }), "review.publish");
}

/** The review of a locked incident; the first write begins it, led by the commander. */
export async function reviewOf(
  { tx, now }: Room,
  state: IncidentState,
  section: ReviewSection | null,
): Promise<ReviewAtHand> {
  const { id: incidentId, commanderId } = state.row;
  const found = await tx.postIncidentReview.findUnique({ where: { incidentId } });
  if (found !== null) return { review: found, state, begun: [] };
  const review = await tx.postIncidentReview.create({
    data: { id: uuid(), incidentId, state: "draft", leadId: commanderId, startedAt: now },
  });
  return { review, state, begun: [{ type: "review.begun", payload: { section } }] };
}

/**
 * One write on the review of an incident, named by id or key (R-PIR-01): locks the incident, hides it from whoever may not see it, demands the
 * permission, begins the review where nobody has, and answers the review as it is then.
 */
export function reviewWrite(
  ctx: CommandContext,
  write: { command: string; input: unknown; ref: string; action?: Action; keeps?: boolean },
  decide: (at: ReviewAtHand, room: Room) => Promise<Outcome>,
): Promise<Answer<ReviewView>> {
  const { command, input, ref, action = "review.write", keeps = false } = write;
  return incidentWrite<ReviewView>(ctx, { command, input, ref, action }, async (state, room) => {
    const at = await reviewOf(room, state, null);
    const { status = 200, events = [], ...effects } = await decide(at, room);
    if (!keeps) await bumpReview(room.tx, at.review);
    const decision: Decision<ReviewView> = {
      status,
      answer: (tx) => viewAfter(ctx, state, effects, tx, room.now),
      incidents: [{ incidentId: state.row.id, events: [...at.begun, ...events], ...effects }],
    };
    return decision;
  });
}

async function viewAfter(
  ctx: CommandContext,
  state: IncidentState,
  { timers }: Pick<IncidentEffects, "timers">,
  tx: Room["tx"],
  now: Date,
): Promise<ReviewView> {
  const row = await tx.incident.findUniqueOrThrow({ where: { id: state.row.id } });
  return readReviewView(
    tx,
    ctx.actor,
    { row, timers: [...(timers ?? state.timers)], standing: state.standing },
    now,
  );
}
