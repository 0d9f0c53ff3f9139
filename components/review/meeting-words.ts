import { datedWords } from "@/lib/domain/moment-words";
import type { ReviewView } from "./review-view";

export type ReviewMeeting = NonNullable<ReviewView["meeting"]>;

export const meetingStateWords: Record<ReviewMeeting["state"], string> = {
  scheduled: "Scheduled",
  cancelled: "Cancelled",
  held: "Held",
  not_held: "Not held",
};

/** Everything that is said of a meeting, a line each; times are in `zone`. */
export function meetingWords(meeting: ReviewMeeting, zone: string): string {
  const { state, startsAt, minutes, place, participants, agenda, reason, notes } = meeting;
  const invited = participants.map(({ name }) => name).join(", ") || "nobody";
  const said = (term: string, text: string | null) =>
    text === null || text === "" ? [] : [`${term}: ${text}`];
  return [
    `${meetingStateWords[state]}: ${datedWords(new Date(startsAt), zone)}, ${minutes} minutes, with ${invited}`,
    ...said("Reason for the time", reason),
    ...said("Where", place),
    ...said("Notes", notes),
    ...said("Agenda", agenda),
  ].join("\n");
}
