import { reviseHotfix } from "@/lib/commands/hotfix/revise";
import * as contract from "@/lib/contracts/hotfixes";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(contract.reviseHotfix, ({ ctx, params, body }) => reviseHotfix(ctx, params.id, body)),
});
