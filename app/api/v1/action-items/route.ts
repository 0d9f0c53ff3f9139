import { clock } from "@/lib/clock";
import { createActionItem } from "@/lib/commands/action-item/create";
import * as contract from "@/lib/contracts/action-items";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { actionItemList } from "@/lib/queries/action-items";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.listActionItems, async ({ actor, query }) => ({
    status: 200,
    body: await actionItemList(actor, query, clock.now()),
  })),
  POST: route(contract.createActionItem, ({ ctx, body }) => createActionItem(ctx, body)),
});
