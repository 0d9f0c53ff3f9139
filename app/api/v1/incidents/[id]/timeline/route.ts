import { addEntry } from "@/lib/commands/timeline/add";
import * as contract from "@/lib/contracts/timeline";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { timelineOf } from "@/lib/queries/timeline";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.listTimeline, async ({ actor, params, query }) => ({
    status: 200,
    body: await timelineOf(actor, params.id, query),
  })),
  POST: route(contract.addEntry, ({ ctx, params, body }) => addEntry(ctx, params.id, body)),
});
