import { clock } from "@/lib/clock";
import { editHotfix } from "@/lib/commands/hotfix/edit";
import * as contract from "@/lib/contracts/hotfixes";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { hotfixPage } from "@/lib/queries/hotfix";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.readHotfix, async ({ actor, params }) => ({
    status: 200,
    body: await hotfixPage(actor, params.id, clock.now()),
  })),
  PATCH: route(contract.editHotfix, ({ ctx, params, body }) => editHotfix(ctx, params.id, body)),
});
