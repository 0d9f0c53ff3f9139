import type { Metadata } from "next";
import { ActionItemsPage } from "@/components/action-item/action-items-page";
import {
  itemFilter,
  itemPath,
  itemQuery,
  readItemSearch,
  shownStates,
} from "@/components/action-item/item-search";
import { viewer } from "@/lib/auth/page-actor";
import { clock } from "@/lib/clock";
import { actionItemList } from "@/lib/queries/action-items";
import { makesActionItems } from "@/lib/queries/desk-action-items";

export const metadata: Metadata = { title: "Action items" };

type Params = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The action items that the viewer may see, as the address asks for them. */
export default async function ActionItemsRoute({ searchParams }: Params) {
  const search = await readItemSearch(searchParams);
  const actor = await viewer(`/action-items${itemQuery(search)}`);
  const now = clock.now();
  const rendered = await Promise.all(
    shownStates(search).map(async (state) => ({
      path: itemPath(search, state),
      page: await actionItemList(actor, itemFilter(search, state), now),
      readAt: now.getTime(),
    })),
  );
  return <ActionItemsPage rendered={rendered} viewerId={actor.userId} makes={makesActionItems(actor)} />;
}
