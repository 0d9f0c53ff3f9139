import { changeSeverity } from "@/lib/commands/incident/change-severity";
import * as contract from "@/lib/contracts/incidents";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(contract.changeSeverity, ({ ctx, params, body }) => changeSeverity(ctx, params.id, body)),
});
