import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ItemPage } from "@/components/action-item/item-page";
import { isItemId } from "@/components/action-item/item-view";
import { viewer } from "@/lib/auth/page-actor";
import { packed } from "@/lib/client/packed";
import { clock } from "@/lib/clock";
import { actionItem } from "@/lib/queries/action-items";
import { found } from "@/lib/queries/found";

type Params = { params: Promise<{ id: string }> };

/** Read once for the title and the page. */
const itemOf = cache(async (id: string) => {
  const actor = await viewer(`/action-items/${encodeURIComponent(id)}`);
  return { actor, item: isItemId(id) ? await found(actionItem(actor, id, clock.now())) : null };
});

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { item } = await itemOf((await params).id);
  if (item === null) return { title: "Not found" };
  return { title: `${item.title} (${item.incident.key})` };
}

/** One action item. One that does not exist and one that may not be seen look the same. */
export default async function ItemRoute({ params }: Params) {
  const { actor, item } = await itemOf((await params).id);
  if (item === null) notFound();
  return <ItemPage initial={packed(item)} viewerId={actor.userId} />;
}
