import type { Metadata } from "next";
import { ServicesPage } from "@/components/services/services-page";
import { viewer } from "@/lib/auth/page-actor";
import { serviceList, settingsRights } from "@/lib/queries/settings";

export const metadata: Metadata = { title: "Services" };

const pageLength = 50;

/** The services in use and the archived ones. */
export default async function ServicesSettingsPage() {
  const actor = await viewer("/settings/services");
  const [active, archived] = await Promise.all([
    serviceList({ limit: pageLength }),
    serviceList({ limit: pageLength, archived: true }),
  ]);
  return <ServicesPage active={active} archived={archived} manages={settingsRights(actor).services} />;
}
