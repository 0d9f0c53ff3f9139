import { clock } from "@/lib/clock";
import { editActionItem } from "@/lib/commands/action-item/edit";
import * as contract from "@/lib/contracts/action-items";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { actionItem } from "@/lib/queries/action-items";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.readActionItem, async ({ actor, params }) => ({
    status: 200,
    body: await actionItem(actor, params.id, clock.now()),
  })),
  PATCH: route(contract.editActionItem, ({ ctx, params, body }) => editActionItem(ctx, params.id, body)),
});
