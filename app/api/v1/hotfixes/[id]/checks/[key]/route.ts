import { reportCheck } from "@/lib/commands/hotfix/report-check";
import * as contract from "@/lib/contracts/hotfixes";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: route(contract.reportCheck, ({ ctx, params, body }) => reportCheck(ctx, params.id, params.key, body)),
});
