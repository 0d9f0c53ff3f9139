import { sayPresence } from "@/lib/commands/presence/say";
import * as contract from "@/lib/contracts/presence";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { seenIncident } from "@/lib/queries/incident-access";
import { presenceOf } from "@/lib/queries/presence";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.readPresence, async ({ actor, params }) => ({
    status: 200,
    body: await presenceOf(actor, params.id),
  })),
  PUT: route(contract.sayPresence, async ({ actor, params, body }) => {
    const { row } = await seenIncident(actor, params.id);
    await sayPresence(actor, { incidentId: row.id, ...body });
    return { status: 204, body: null };
  }),
});
