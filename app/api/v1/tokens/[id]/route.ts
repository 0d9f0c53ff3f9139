import { renameToken, revokeToken } from "@/lib/commands/token/edit";
import * as contract from "@/lib/contracts/tokens";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { tokenOf } from "@/lib/queries/settings";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.readToken, async ({ actor, params }) => ({
    status: 200,
    body: await tokenOf(actor.userId, params.id),
  })),
  PATCH: route(contract.renameToken, ({ ctx, params, body }) => renameToken(ctx, params.id, body.name)),
  DELETE: route(contract.revokeToken, ({ ctx, params }) => revokeToken(ctx, params.id)),
});
