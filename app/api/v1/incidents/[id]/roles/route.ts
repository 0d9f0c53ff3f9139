import { listRoles } from "@/lib/contracts/roles";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { rolesOf } from "@/lib/queries/incident";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(listRoles, async ({ actor, params }) => ({
    status: 200,
    body: await rolesOf(actor, params.id),
  })),
});
