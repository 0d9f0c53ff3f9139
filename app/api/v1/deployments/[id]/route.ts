import { endDeployment } from "@/lib/commands/hotfix/end-deployment";
import * as contract from "@/lib/contracts/deployments";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: route(contract.endDeployment, ({ ctx, params, body }) => endDeployment(ctx, params.id, body)),
});
