import { readPolicy } from "@/lib/contracts/policies";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { policyVersion } from "@/lib/queries/settings";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(readPolicy, async ({ params }) => ({ status: 200, body: await policyVersion(params.version) })),
});
