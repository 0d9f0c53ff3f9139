import { startRollback } from "@/lib/commands/hotfix/start-rollback";
import * as contract from "@/lib/contracts/deployments";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(contract.startRollback, ({ ctx, params, body }) => startRollback(ctx, params.id, body)),
});
