import type { Metadata } from "next";
import { IncidentList } from "@/components/incident-list/incident-list";
import { listQuery, readListSearch } from "@/components/incident-list/list-search";
import { viewer } from "@/lib/auth/page-actor";
import { packed } from "@/lib/client/packed";
import { clock } from "@/lib/clock";
import { incidentList } from "@/lib/queries/incident-list";
import { serviceList } from "@/lib/queries/settings";

export const metadata: Metadata = { title: "Incidents" };

type IncidentsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const pageLength = 50;
const mostServices = 1_000;

/** The incidents that the viewer may see, narrowed to what the address asks for. */
export default async function IncidentsPage({ searchParams }: IncidentsPageProps) {
  const search = await readListSearch(searchParams);
  const query = listQuery(search);
  const actor = await viewer(`/incidents${query}`);
  const readAt = clock.now().getTime();
  const [list, services] = await Promise.all([
    incidentList(actor, { ...withoutNulls(search), limit: pageLength }),
    serviceList({ limit: mostServices }),
  ]);
  return (
    <IncidentList
      rendered={packed({ query, page: { ...list, readAt } })}
      services={services.items.map(({ slug, name }) => ({ slug, name }))}
    />
  );
}

function withoutNulls(search: Awaited<ReturnType<typeof readListSearch>>) {
  const { status, severity, service, commander, q, from, to, cursor } = search;
  return {
    status: status ?? undefined,
    severity: severity ?? undefined,
    service: service ?? undefined,
    commander: commander ?? undefined,
    q: q ?? undefined,
    from: from ?? undefined,
    to: to ?? undefined,
    cursor: cursor ?? undefined,
  };
}
