import * as contract from "@/lib/contracts/approvals";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { hotfixGate } from "@/lib/queries/hotfix";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.readGate, async ({ actor, params, query }) => ({
    status: 200,
    body: await hotfixGate(actor, params.id, query.commit),
  })),
});
