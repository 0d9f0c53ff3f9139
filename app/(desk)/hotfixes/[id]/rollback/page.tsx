import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { isHotfixId } from "@/components/hotfix/hotfix-view";
import { RollbackPage } from "@/components/hotfix/rollback-page";
import { viewer } from "@/lib/auth/page-actor";
import { packed } from "@/lib/client/packed";
import { clock } from "@/lib/clock";
import { found } from "@/lib/queries/found";
import { hotfixPage } from "@/lib/queries/hotfix";

type Params = { params: Promise<{ id: string }> };

/** Read once for the title and the page. */
const hotfixOf = cache(async (id: string) => {
  const actor = await viewer(`/hotfixes/${encodeURIComponent(id)}/rollback`);
  return { actor, view: isHotfixId(id) ? await found(hotfixPage(actor, id, clock.now())) : null };
});

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { view } = await hotfixOf((await params).id);
  if (view === null) return { title: "Not found" };
  return { title: `Rollback of hotfix ${view.number} of ${view.incident.key}: ${view.title}` };
}

/** The cockpit of a hotfix's rollback. */
export default async function RollbackRoute({ params }: Params) {
  const { actor, view } = await hotfixOf((await params).id);
  if (view === null) notFound();
  return <RollbackPage initial={packed(view)} viewerId={actor.userId} />;
}
