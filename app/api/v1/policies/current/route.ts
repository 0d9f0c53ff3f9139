import { currentPolicy } from "@/lib/contracts/policies";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { policyNow } from "@/lib/queries/settings";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(currentPolicy, async () => ({ status: 200, body: await policyNow() })),
});
