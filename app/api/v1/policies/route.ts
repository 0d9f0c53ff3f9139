import { savePolicy } from "@/lib/commands/policy/save";
import * as contract from "@/lib/contracts/policies";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { policyList } from "@/lib/queries/settings";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.listPolicies, async ({ query }) => ({ status: 200, body: await policyList(query) })),
  POST: route(contract.savePolicy, ({ ctx, body }) => savePolicy(ctx, body)),
});
