import { verifyHotfix } from "@/lib/commands/hotfix/verify";
import * as contract from "@/lib/contracts/deployments";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(contract.verifyHotfix, ({ ctx, params, body }) => verifyHotfix(ctx, params.id, body)),
});
