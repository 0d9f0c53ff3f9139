import { requestApproval } from "@/lib/commands/hotfix/request-approval";
import * as contract from "@/lib/contracts/approvals";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(contract.requestApproval, ({ ctx, params }) => requestApproval(ctx, params.id)),
});
