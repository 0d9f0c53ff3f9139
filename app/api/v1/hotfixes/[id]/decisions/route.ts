import { decide } from "@/lib/commands/hotfix/decide";
import * as contract from "@/lib/contracts/approvals";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(contract.decide, ({ ctx, params, body }) => decide(ctx, params.id, body)),
});
