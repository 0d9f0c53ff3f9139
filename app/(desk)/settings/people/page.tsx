import type { Metadata } from "next";
import { PeoplePage } from "@/components/people/people-page";
import { viewer } from "@/lib/auth/page-actor";
import { settingsRights, userList } from "@/lib/queries/settings";

export const metadata: Metadata = { title: "People" };

const pageLength = 50;

/** Everybody who has an account. */
export default async function PeopleSettingsPage() {
  const actor = await viewer("/settings/people");
  const people = await userList({ limit: pageLength });
  return <PeoplePage rendered={people} viewerId={actor.userId} manages={settingsRights(actor).people} />;
}
