import type { Metadata } from "next";
import { Dashboard } from "@/components/dashboard/dashboard";
import { viewer } from "@/lib/auth/page-actor";
import { packed } from "@/lib/client/packed";
import { clock } from "@/lib/clock";
import { dashboard } from "@/lib/queries/dashboard";
import { declaresIncidents } from "@/lib/queries/desk-incidents";

export const metadata: Metadata = { title: "Dashboard" };

/** The desk starts with what is burning, what is due next, and what waits for the viewer. */
export default async function DashboardPage() {
  const actor = await viewer("/");
  return (
    <Dashboard initial={packed(await dashboard(actor, clock.now()))} declares={declaresIncidents(actor)} />
  );
}
