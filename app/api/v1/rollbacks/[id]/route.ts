import { advanceRollback } from "@/lib/commands/hotfix/advance-rollback";
import * as contract from "@/lib/contracts/deployments";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: route(contract.advanceRollback, ({ ctx, params, body }) => advanceRollback(ctx, params.id, body)),
});
