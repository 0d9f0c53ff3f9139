import * as contract from "@/lib/contracts/approvals";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { approvalInbox } from "@/lib/queries/approvals";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.listApprovals, async ({ actor, query }) => ({
    status: 200,
    body: await approvalInbox(actor, query.limit),
  })),
});
