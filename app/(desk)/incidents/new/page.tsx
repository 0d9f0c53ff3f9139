import type { Metadata } from "next";
import { DeclarePage } from "@/components/declare/declare-page";
import { viewer } from "@/lib/auth/page-actor";
import { policyNow, serviceList } from "@/lib/queries/settings";

export const metadata: Metadata = { title: "Declare an incident" };

const mostServices = 1_000;

/** Declares an incident under the policy of this moment. */
export default async function NewIncidentPage() {
  const actor = await viewer("/incidents/new");
  const [{ severities, classification }, services] = await Promise.all([
    policyNow(),
    serviceList({ limit: mostServices }),
  ]);
  return (
    <DeclarePage
      viewer={actor}
      policy={{ severities, classification }}
      services={services.items.map(({ id, name }) => ({ id, name }))}
    />
  );
}
