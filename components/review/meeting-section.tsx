"use client";

import { Suspense } from "react";
import { useWish } from "@/components/settings/use-wish";
import { TimerWords } from "@/components/timers/timer-clock";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { DataList, type Fact } from "@/components/ui/data-list";
import { Moment } from "@/components/ui/moment";
import { onDemand } from "@/components/ui/on-demand";
import type { MeetingWish } from "./meeting-wish";
import { meetingStateWords, type ReviewMeeting } from "./meeting-words";
import { mayWrite, type ReviewView } from "./review-view";

const MeetingDialog = onDemand(() => import("./meeting-dialog"));
const MeetingEndDialog = onDemand(() => import("./meeting-end-dialog"));

/** The meeting at which the review is spoken through, 24 to 48 hours after the resolution (R-PIR-02, R-SLA-16). */
export function MeetingSection({ view }: { view: ReviewView }) {
  const { asked, open, ask, close } = useWish<MeetingWish>();
  const { meeting, meetingWindow, meetingDeadline } = view;
  const dialog = { view, open, onClose: close };
  return (
    <section aria-labelledby="meeting" className="flex flex-col items-start gap-3 print:hidden">
      <h3 id="meeting" className="font-bold text-lead">
        Review meeting
      </h3>
      {meetingDeadline !== null && (
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="text-ink-2 text-note">{meetingDeadline.label}</span>
          <TimerWords timer={meetingDeadline} />
        </p>
      )}
      {meetingWindow !== null && meeting?.state !== "held" && (
        <p className="text-ink-2">
          Between <Moment at={meetingWindow.from} relative={false} /> and{" "}
          <Moment at={meetingWindow.until} relative={false} />, for 60 to 90 minutes; another time needs a
          reason.
        </p>
      )}
      {meeting === null ? (
        <p>No meeting is scheduled.</p>
      ) : (
        <DataList facts={factsOf(meeting)} className="w-full" />
      )}
      <MeetingButtons view={view} ask={ask} />
      {asked !== null && (
        <Suspense fallback={null}>
          {asked.wish === "call" ? (
            <MeetingDialog key={asked.turn} {...dialog} />
          ) : (
            <MeetingEndDialog key={asked.turn} {...dialog} end={asked.wish} />
          )}
        </Suspense>
      )}
    </section>
  );
}

function factsOf(meeting: ReviewMeeting): Fact[] {
  const { state, startsAt, minutes, place, participants, agenda, reason, notes } = meeting;
  const text = (term: string, value: string | null): Fact[] =>
    value === null || value === ""
      ? []
      : [{ term, long: true, value: <span className="whitespace-pre-wrap">{value}</span> }];
  return [
    { term: "State", value: <strong>{meetingStateWords[state]}</strong> },
    { term: "When", value: <Moment at={startsAt} /> },
    { term: "For", value: `${minutes} minutes` },
    ...text("Where", place),
    { term: "With", value: participants.map(({ name }) => name).join(", ") || "Nobody" },
    ...text("Agenda", agenda),
    ...text("Reason for the time", reason),
    ...text("Notes", notes),
  ];
}

function MeetingButtons({ view, ask }: { view: ReviewView; ask: (wish: MeetingWish) => void }) {
  const { meeting, incident } = view;
  const scheduled = meeting?.state === "scheduled";
  const begun = meeting !== null && meeting.startsAt <= view.serverNow;
  const writes = mayWrite(view);
  return (
    <div className="flex flex-wrap gap-2">
      {writes && meeting?.state !== "held" && (
        <Button onClick={() => ask("call")}>{scheduled ? "Move or change" : "Schedule a meeting"}</Button>
      )}
      {writes && scheduled && begun && <Button onClick={() => ask("held")}>It was held</Button>}
      {writes && scheduled && begun && <Button onClick={() => ask("not_held")}>It was not held</Button>}
      {writes && scheduled && !begun && <Button onClick={() => ask("cancelled")}>Cancel the meeting</Button>}
      {meeting !== null && (
        <a
          href={`/api/v1/incidents/${incident.key}/review.ics`}
          download={`${incident.key}-review.ics`}
          className={buttonStyle({ variant: "plain" })}
        >
          Download the {meeting.state === "cancelled" ? "cancellation" : "invitation"}
        </a>
      )}
    </div>
  );
}
