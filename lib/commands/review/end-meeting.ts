import { v7 as uuid } from "uuid";
import { actorId } from "@/lib/commands/hotfix-write";
import { meetingNotices } from "@/lib/commands/meeting-notices";
import { madeBy, reviewWrite } from "@/lib/commands/review-write";
import { demandVersion } from "@/lib/commands/seen-version";
import { timerFrame, timerNews } from "@/lib/commands/timer-frame";
import { policyOfVersion } from "@/lib/db/policy-store";
import { granted, Refused } from "@/lib/db/refused";
import { asMeetingState } from "@/lib/db/row-words";
import type { CommandContext } from "@/lib/db/transact";
import { isRefusal } from "@/lib/domain/refusal";
import { endMeeting as judge } from "@/lib/domain/review-meeting";
import { maySettle, satisfy } from "@/lib/domain/timers-settle";

type Input = {
  state: "held" | "not_held" | "cancelled";
  notes?: string | null | undefined;
  reason?: string | null | undefined;
  version?: number | undefined;
};

/** Says that the meeting was held, which settles `review_meeting` (R-SLA-16), that it was not, or calls it off; a version is checked where it is given. */
export function endMeeting(ctx: CommandContext, ref: string, input: Input) {
  const write = { command: "review.end_meeting", input, ref, keeps: true };
  return reviewWrite(ctx, write, async ({ review, state }, { tx, now }) => {
    const where = { reviewId: review.id };
    const row = await tx.reviewMeeting.findUnique({ where });
    if (input.version !== undefined) demandVersion(input.version, row ?? { version: 0 }, "meeting");
    const meeting = row && { state: asMeetingState(row.state), startsAt: row.startsAt };
    const held = input.state === "held";
    granted(judge(meeting, { held, at: now }));
    if (row === null) throw new Error(`the meeting of review ${review.id} was judged without being there`);
    const { notes = null } = input;
    const startsAt = row.startsAt.toISOString();
    const cancelled = input.state === "cancelled";
    const sequence = row.sequence + (cancelled ? 1 : 0);
    await tx.reviewMeeting.update({
      where,
      data: { state: input.state, notes, sequence, version: { increment: 1 }, ...madeBy(ctx, now) },
    });
    if (cancelled) {
      const notice = { startsAt, minutes: row.minutes, change: "cancelled" as const };
      return {
        events: [{ type: "meeting.cancelled", payload: { startsAt } }],
        notices: meetingNotices(review.id, notice, row.participants, actorId(ctx)),
      };
    }
    if (!held) return { events: [{ type: "meeting.not_held", payload: { startsAt, notes } }] };
    const eventId = uuid();
    const ended = new Date(Math.min(now.getTime(), row.startsAt.getTime() + row.minutes * 60_000));
    const { level, timing } = timerFrame(state.row, await policyOfVersion(tx, state.row.policyVersion), now);
    const done = { rule: "review_meeting", at: ended, eventId };
    const allowed = maySettle(state.timers, { ...done, reason: input.reason ?? row.reason }, level);
    if (isRefusal(allowed) && allowed.kind === "invalid") throw new Refused(allowed);
    const change = satisfy(state.timers, done, level, timing);
    return {
      events: [
        { id: eventId, type: "meeting.held", payload: { startsAt, notes } },
        ...timerNews(change.events),
      ],
      timers: change.timers,
    };
  });
}
