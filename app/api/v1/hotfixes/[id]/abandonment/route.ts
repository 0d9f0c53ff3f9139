import { abandonHotfix } from "@/lib/commands/hotfix/abandon";
import * as contract from "@/lib/contracts/hotfixes";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(contract.abandonHotfix, ({ ctx, params, body }) => abandonHotfix(ctx, params.id, body)),
});
