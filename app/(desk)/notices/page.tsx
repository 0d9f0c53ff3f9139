import type { Metadata } from "next";
import { NoticesPage } from "@/components/notices/notices-page";
import { viewer } from "@/lib/auth/page-actor";
import { packed } from "@/lib/client/packed";
import { clock } from "@/lib/clock";
import { noticeList } from "@/lib/queries/notices";

export const metadata: Metadata = { title: "Notices" };

const pageLength = 50;

/** The viewer's own notices. */
export default async function OwnNoticesPage() {
  const actor = await viewer("/notices");
  return <NoticesPage initial={packed(await noticeList(actor, { limit: pageLength }, clock.now()))} />;
}
