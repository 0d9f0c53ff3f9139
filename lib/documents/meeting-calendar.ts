import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { plainLine, plainLines } from "./plain-line";

type Person = { name: string; email: string };

/** A meeting as its invitation says it. `sequence` grows with each change; `agenda` is plain text of several lines. */
export type MeetingInvitation = {
  uid: string;
  sequence: number;
  cancelled: boolean;
  title: string;
  startsAt: Date;
  minutes: number;
  agenda: string;
  place: string | null;
  url: string;
  organiser: Person | null;
  attendees: readonly Person[];
  madeAt: Date;
};

/**
 * The invitation to a meeting, or its cancellation, as an iCalendar file (RFC 5545, RFC 5546) with one event in UTC (R-PIR-02).
 * Whatever its texts hold adds no line of its own. Who has no usable address is left out: nobody could be invited under it.
 */
export function meetingCalendar(meeting: MeetingInvitation): string {
  const { cancelled, startsAt, minutes, madeAt, sequence } = meeting;
  const url = webAddress(meeting.url);
  const calendar = ical({
    prodId: { company: "Firebreak", product: "Firebreak", language: "EN" },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  calendar.createEvent({
    ...{ id: identifier(meeting.uid), sequence, stamp: madeAt, url },
    start: startsAt,
    end: new Date(startsAt.getTime() + minutes * 60_000),
    summary: plainLine(meeting.title),
    description: [plainLines(meeting.agenda).trim(), url ?? ""].filter((part) => part !== "").join("\n\n"),
    location: place(meeting.place),
    organizer: meeting.organiser === null ? null : (people([meeting.organiser])[0] ?? null),
    attendees: people(meeting.attendees).map((person) => ({
      ...person,
      rsvp: !cancelled,
      status: ICalAttendeeStatus.NEEDSACTION,
    })),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return `${calendar.toString()}\r\n`;
}

// The library writes identifiers and addresses as they are.
function identifier(uid: string): string {
  return uid.replace(/[^\w.@-]/g, "-");
}

function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  // It would escape these two, which a URI must not be.
  return /^https?:$/.test(protocol) ? href.replaceAll(",", "%2C").replaceAll(";", "%3B") : null;
}

function place(where: string | null): { title: string } | null {
  const title = plainLine(where ?? "");
  return title === "" ? null : { title };
}

function people(given: readonly Person[]): Person[] {
  return given.flatMap(({ name, email }) => {
    const address = email.trim();
    if (!/^[^\p{C}\s"(),:;<>@[\\\]]+@[^\p{C}\s"(),:;<>@[\\\]]+$/u.test(address)) return [];
    // A quoted name cannot hold a quotation mark, and a backslash stands for itself: the library escapes both all the same.
    const words = plainLine(name).replaceAll('"', "'").replaceAll("\\", "/");
    return [{ name: words === "" ? address : words, email: address }];
  });
}
