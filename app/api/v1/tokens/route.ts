import { clock } from "@/lib/clock";
import { createToken } from "@/lib/commands/token/create";
import * as contract from "@/lib/contracts/tokens";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { tokenList } from "@/lib/queries/settings";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.listTokens, async ({ actor, query }) => ({
    status: 200,
    body: await tokenList(actor.userId, query, clock.now()),
  })),
  POST: route(contract.createToken, ({ ctx, body }) => createToken(ctx, body)),
});
