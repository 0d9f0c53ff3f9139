import { acknowledgeIncident } from "@/lib/commands/incident/acknowledge";
import * as contract from "@/lib/contracts/incidents";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(contract.acknowledgeIncident, ({ ctx, params }) => acknowledgeIncident(ctx, params.id)),
});
