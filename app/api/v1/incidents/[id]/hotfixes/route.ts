import { openHotfix } from "@/lib/commands/hotfix/open";
import * as contract from "@/lib/contracts/hotfixes";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { incidentHotfixes } from "@/lib/queries/hotfixes";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.listHotfixes, async ({ actor, params }) => ({
    status: 200,
    body: await incidentHotfixes(actor, params.id),
  })),
  POST: route(contract.openHotfix, ({ ctx, params, body }) => openHotfix(ctx, params.id, body)),
});
