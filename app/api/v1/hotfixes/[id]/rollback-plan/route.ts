import { planRollback } from "@/lib/commands/hotfix/plan-rollback";
import * as contract from "@/lib/contracts/hotfixes";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: route(contract.planRollback, ({ ctx, params, body }) => planRollback(ctx, params.id, body)),
});
