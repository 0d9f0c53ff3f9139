import { declareIncident } from "@/lib/commands/incident/declare";
import * as contract from "@/lib/contracts/incidents";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { incidentList } from "@/lib/queries/incident-list";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.listIncidents, async ({ actor, query }) => ({
    status: 200,
    body: await incidentList(actor, query),
  })),
  POST: route(contract.declareIncident, ({ ctx, body }) => declareIncident(ctx, body)),
});
