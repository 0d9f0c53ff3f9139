import type { Metadata } from "next";
import { ReleasesPage } from "@/components/release/releases-page";
import { viewer } from "@/lib/auth/page-actor";
import { releaseList } from "@/lib/queries/releases";
import { settingsRights } from "@/lib/queries/settings";

export const metadata: Metadata = { title: "Releases" };

const pageLength = 100;

/** The regular releases that fixes wait for. */
export default async function ReleasesRoute() {
  const actor = await viewer("/releases");
  const releases = await releaseList(actor, pageLength);
  return <ReleasesPage rendered={releases} manages={settingsRights(actor).releases} />;
}
