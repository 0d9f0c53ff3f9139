import { recordVerbalApproval } from "@/lib/commands/hotfix/witness";
import * as contract from "@/lib/contracts/approvals";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(contract.recordVerbal, ({ ctx, params, body }) => recordVerbalApproval(ctx, params.id, body)),
});
