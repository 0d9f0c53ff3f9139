import { changeStatus } from "@/lib/commands/incident/change-status";
import * as contract from "@/lib/contracts/incidents";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(contract.changeStatus, ({ ctx, params, body }) => changeStatus(ctx, params.id, body)),
});
