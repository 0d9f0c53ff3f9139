import { assignRole as assign } from "@/lib/commands/role/assign";
import { assignRole } from "@/lib/contracts/roles";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: route(assignRole, ({ ctx, params, body }) => assign(ctx, params.id, params.role, body)),
});
