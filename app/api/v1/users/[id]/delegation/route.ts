import { delegate } from "@/lib/commands/user/delegate";
import * as contract from "@/lib/contracts/delegations";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { delegationOf } from "@/lib/queries/delegation";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.readDelegation, async ({ actor, params }) => ({
    status: 200,
    body: await delegationOf(actor, params.id),
  })),
  PUT: route(contract.delegate, ({ ctx, params, body }) => delegate(ctx, params.id, body)),
});
