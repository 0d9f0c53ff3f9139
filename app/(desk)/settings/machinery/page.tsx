import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MachineryPage } from "@/components/machinery/machinery-page";
import { viewer } from "@/lib/auth/page-actor";
import { clock } from "@/lib/clock";
import { machinery } from "@/lib/queries/machinery";
import { settingsRights } from "@/lib/queries/settings";

export const metadata: Metadata = { title: "Machinery" };

/** What works behind the desk; for others than administrators there is nothing at this address. */
export default async function MachinerySettingsPage() {
  const actor = await viewer("/settings/machinery");
  if (!settingsRights(actor).machinery) notFound();
  return <MachineryPage rendered={await machinery(actor, clock.now())} />;
}
