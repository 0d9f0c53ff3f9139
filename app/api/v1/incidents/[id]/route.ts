import { editIncident } from "@/lib/commands/incident/edit";
import * as contract from "@/lib/contracts/incidents";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { incidentOf } from "@/lib/queries/incident";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.readIncident, async ({ actor, params }) => ({
    status: 200,
    body: await incidentOf(actor, params.id),
  })),
  PATCH: route(contract.editIncident, ({ ctx, params, body }) => editIncident(ctx, params.id, body)),
});
