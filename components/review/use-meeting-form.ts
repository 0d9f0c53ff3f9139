"use client";

import { useState } from "react";
import { fieldMoment, fieldText } from "@/components/release/ahead-time";
import { useZone } from "@/components/ui/zone";
import { meetingAgenda, meetingOddity } from "@/lib/domain/review-meeting";
import { proposedStart } from "./meeting-start";
import type { ReviewMeeting } from "./meeting-words";
import type { ReviewView } from "./review-view";
import { useReviewSend } from "./use-review-send";
import { useSeenVersion } from "./use-seen-version";

type Person = { id: string; name: string };

/** What the form begins with: the meeting as it is, else what the record proposes. */
function firstDraft(view: ReviewView, zone: string) {
  const known: Partial<ReviewMeeting> = view.meeting ?? {};
  const minutes = known.minutes ?? 60;
  return {
    start: fieldText(proposedStart(view, zone), zone),
    minutes,
    place: known.place ?? "",
    agenda: known.agenda ?? meetingAgenda(minutes),
    people: known.participants ?? view.suggestedParticipants,
    reason: known.reason ?? "",
  };
}

type Draft = ReturnType<typeof firstDraft>;

function timesOf({ incident: { resolvedAt }, meetingWindow }: ReviewView) {
  return {
    resolvedAt: resolvedAt === null ? null : new Date(resolvedAt),
    window: meetingWindow && { from: new Date(meetingWindow.from), until: new Date(meetingWindow.until) },
  };
}

/** The review meeting as it is being put together; a time outside the window asks for a reason (R-PIR-02). */
export function useMeetingForm(view: ReviewView, onClose: () => void) {
  const { timeZone, utcOnly } = useZone();
  const zone = utcOnly ? "UTC" : timeZone;
  const { send, sending, problem, forget } = useReviewSend(view.incident.key);
  const [draft, setDraft] = useState<Draft>(() => firstDraft(view, zone));
  const [tried, setTried] = useState(false);
  const version = useSeenVersion(view.meeting);
  const take = () => {
    setDraft(firstDraft(view, zone));
    version.see();
  };
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const setMinutes = (minutes: number) => {
    const untouched = draft.agenda === meetingAgenda(draft.minutes);
    set({ minutes, ...(untouched ? { agenda: meetingAgenda(minutes) } : {}) });
  };
  const startsAt = fieldMoment(draft.start, zone);
  const oddity =
    startsAt instanceof Date ? meetingOddity({ startsAt, minutes: draft.minutes }, timesOf(view)) : null;
  const errors = {
    start:
      startsAt === null
        ? "Write a date and a time of day."
        : startsAt instanceof Date
          ? null
          : startsAt.problem,
    reason: oddity !== null && draft.reason.trim() === "" ? "Say why it is at this time." : null,
  };
  const text = (value: string) => (value.trim() === "" ? null : value.trim());
  const submit = async () => {
    setTried(true);
    if (!(startsAt instanceof Date) || errors.reason !== null) return;
    const done = await send("POST", "/meeting", {
      startsAt: startsAt.toISOString(),
      minutes: draft.minutes,
      participantIds: draft.people.map(({ id }: Person) => id),
      place: text(draft.place),
      agenda: draft.agenda,
      reason: oddity === null ? null : text(draft.reason),
      version: version.seen,
    });
    if (!done) return;
    version.saved();
    onClose();
  };
  const shown = tried ? errors : { start: null, reason: null };
  return {
    ...{ draft, set, setMinutes, zone, oddity, errors: shown, submit, sending, problem },
    ...{ theirs: version.theirs, see: version.see, take, forget },
  };
}
