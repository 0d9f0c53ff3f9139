import { db } from "@/lib/db/client";
import { notFound } from "@/lib/db/refused";
import type { Actor } from "@/lib/domain/actor";
import { seenIncident } from "./incident-access";

/** What an invitation to a review meeting says; its organiser is who called it first. */
export type Invitation = {
  key: string;
  title: string;
  uid: string;
  sequence: number;
  cancelled: boolean;
  startsAt: Date;
  minutes: number;
  place: string | null;
  agenda: string;
  madeAt: Date;
  organiser: Person | null;
  attendees: Person[];
};
type Person = { name: string; email: string };

/** The meeting on an incident's review as a calendar takes it; 404 where none was ever scheduled. */
export async function meetingInvitation(actor: Actor, ref: string): Promise<Invitation> {
  const { row } = await seenIncident(actor, ref);
  const meeting = await db().reviewMeeting.findFirst({ where: { review: { incidentId: row.id } } });
  if (meeting === null) throw notFound("meeting");
  const users = await db().user.findMany({
    where: {
      id: { in: [...meeting.participants, ...(meeting.organiserId === null ? [] : [meeting.organiserId])] },
    },
    select: { id: true, name: true, email: true },
    orderBy: { name: "asc" },
  });
  const person = ({ name, email }: Person) => ({ name, email });
  const organiser = users.find(({ id }) => id === meeting.organiserId);
  const { uid, sequence, startsAt, minutes, place, agenda, state, at } = meeting;
  return {
    ...{ key: row.key, title: row.title, uid, sequence, startsAt, minutes, place, agenda },
    cancelled: state === "cancelled",
    madeAt: at,
    organiser: organiser === undefined ? null : person(organiser),
    attendees: users.filter(({ id }) => meeting.participants.includes(id)).map(person),
  };
}
