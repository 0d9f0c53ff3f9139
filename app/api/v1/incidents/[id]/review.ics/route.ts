import { readReviewInvitation } from "@/lib/contracts/review-exports";
import { meetingCalendar } from "@/lib/documents/meeting-calendar";
import { baseUrl } from "@/lib/env";
import { download } from "@/lib/http/download";
import { methods } from "@/lib/http/methods";
import { meetingInvitation } from "@/lib/queries/invitation";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: download(readReviewInvitation, async ({ actor, params }) => {
    const { key, title, ...meeting } = await meetingInvitation(actor, params.id);
    const url = `${baseUrl()}/incidents/${key}/review`;
    return {
      body: meetingCalendar({ ...meeting, title: `Review of ${key}: ${title}`, url }),
      mediaType: `text/calendar; charset=utf-8; method=${meeting.cancelled ? "CANCEL" : "REQUEST"}`,
      name: `${key}-review.ics`,
    };
  }),
});
