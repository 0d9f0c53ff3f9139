import { acknowledgeRole as accept } from "@/lib/commands/role/acknowledge";
import { acknowledgeRole } from "@/lib/contracts/roles";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(acknowledgeRole, ({ ctx, params }) => accept(ctx, params.id, params.role)),
});
