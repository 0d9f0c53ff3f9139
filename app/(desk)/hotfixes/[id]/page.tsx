import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { HotfixPage } from "@/components/hotfix/hotfix-page";
import { isHotfixId } from "@/components/hotfix/hotfix-view";
import { viewer } from "@/lib/auth/page-actor";
import { packed } from "@/lib/client/packed";
import { clock } from "@/lib/clock";
import { found } from "@/lib/queries/found";
import { hotfixPage } from "@/lib/queries/hotfix";

type Params = { params: Promise<{ id: string }> };

/** Read once for the title and the page. */
const hotfixOf = cache(async (id: string) => {
  const actor = await viewer(`/hotfixes/${encodeURIComponent(id)}`);
  return { actor, view: isHotfixId(id) ? await found(hotfixPage(actor, id, clock.now())) : null };
});

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { view } = await hotfixOf((await params).id);
  if (view === null) return { title: "Not found" };
  return { title: `Hotfix ${view.number} of ${view.incident.key}: ${view.title}` };
}

/** A hotfix. One that does not exist and one that may not be seen look the same. */
export default async function HotfixRoute({ params }: Params) {
  const { actor, view } = await hotfixOf((await params).id);
  if (view === null) notFound();
  return <HotfixPage initial={packed(view)} viewerId={actor.userId} />;
}
