import { actorId } from "@/lib/commands/hotfix-write";
import { demandMembers } from "@/lib/commands/known-person";
import { meetingNotices } from "@/lib/commands/meeting-notices";
import { madeBy, reviewWrite } from "@/lib/commands/review-write";
import { demandVersion } from "@/lib/commands/seen-version";
import { policyOfVersion } from "@/lib/db/policy-store";
import { granted } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import { meetingWindowOf } from "@/lib/db/views/review";
import { participantsOf } from "@/lib/db/views/review-beside";
import { meetingAgenda, scheduleMeeting } from "@/lib/domain/review-meeting";

type Input = {
  startsAt: Date;
  minutes: number;
  participantIds?: string[] | undefined;
  place?: string | null | undefined;
  agenda?: string | undefined;
  reason?: string | null | undefined;
  version?: number | undefined;
};

/**
 * Schedules the review meeting, or moves it (R-PIR-02): 60 to 90 minutes, 24 to 48 h after the resolution, otherwise with a reason. The calendar id
 * and the organiser stay, so that a calendar takes the next invitation for an update. Everybody invited is told, and who is invited no more. Where
 * the caller says which version was seen, a stale one is refused with the meeting as it is; version 0 is no meeting.
 */
export function callMeeting(ctx: CommandContext, ref: string, input: Input) {
  const write = { command: "review.call_meeting", input, ref, keeps: true };
  return reviewWrite(ctx, write, async ({ review, state }, { tx, now }) => {
    const { startsAt, minutes, reason = null } = input;
    const before = await tx.reviewMeeting.findUnique({ where: { reviewId: review.id } });
    if (input.version !== undefined) demandVersion(input.version, before ?? { version: 0 }, "meeting");
    const policy = await policyOfVersion(tx, state.row.policyVersion);
    const times = { resolvedAt: state.row.resolvedAt, window: meetingWindowOf(state.row, policy) };
    granted(scheduleMeeting({ startsAt, minutes, reason }, times));
    const scheduled = before?.state === "scheduled";
    const proposed = async () => (await participantsOf(tx, state.row.id)).map(({ id }) => id);
    const participants = input.participantIds ?? before?.participants ?? (await proposed());
    await demandMembers(tx, state, participants, "participantIds");
    const data = {
      ...{ startsAt, minutes, reason, participants, state: "scheduled", notes: null },
      place: input.place === undefined ? (before?.place ?? null) : input.place,
      agenda: input.agenda ?? before?.agenda ?? meetingAgenda(minutes),
      sequence: before === null ? 0 : before.sequence + 1,
      ...madeBy(ctx, now),
    };
    const uid = `${review.id}@firebreak`;
    const where = { reviewId: review.id };
    const create = { ...where, uid, organiserId: actorId(ctx), ...data };
    await tx.reviewMeeting.upsert({ where, create, update: { ...data, version: { increment: 1 } } });
    const told = { startsAt: startsAt.toISOString(), minutes, reason };
    const notice = { ...told, change: scheduled ? ("moved" as const) : ("scheduled" as const) };
    const released = scheduled ? before.participants.filter((id) => !participants.includes(id)) : [];
    const release = { startsAt: told.startsAt, minutes, change: "uninvited" as const };
    return {
      status: 201,
      events: [
        scheduled
          ? { type: "meeting.moved", payload: { ...told, from: before.startsAt.toISOString() } }
          : { type: "meeting.scheduled", payload: told },
      ],
      notices: [
        ...meetingNotices(review.id, notice, participants, actorId(ctx)),
        ...meetingNotices(review.id, release, released, actorId(ctx)),
      ],
    };
  });
}
