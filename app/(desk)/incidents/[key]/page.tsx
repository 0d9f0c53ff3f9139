import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { IncidentRoom } from "@/components/incident/incident-room";
import { viewer } from "@/lib/auth/page-actor";
import { packed } from "@/lib/client/packed";
import { clock } from "@/lib/clock";
import { found } from "@/lib/queries/found";
import { incidentPage } from "@/lib/queries/incident-page";

type Params = { params: Promise<{ key: string }> };

/** Read once for the title and the page. */
const roomOf = cache(async (key: string) => {
  const actor = await viewer(`/incidents/${encodeURIComponent(key)}`);
  return { actor, view: await found(incidentPage(actor, key, clock.now())) };
});

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { view } = await roomOf((await params).key);
  if (view === null) return { title: "Not found" };
  const { severity, key, title } = view.incident;
  return { title: `${severity} ${key}: ${title}` };
}

/** The incident room. An incident that does not exist and one that may not be seen look the same. */
export default async function IncidentRoomPage({ params }: Params) {
  const { key } = await params;
  const { actor, view } = await roomOf(key);
  if (view === null) notFound();
  if (view.incident.key !== key) redirect(`/incidents/${view.incident.key}`);
  return <IncidentRoom initial={packed(view)} viewerId={actor.userId} />;
}
