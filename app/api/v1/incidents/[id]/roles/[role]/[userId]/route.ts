import { removeRole as remove } from "@/lib/commands/role/remove";
import { removeRole } from "@/lib/contracts/roles";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: route(removeRole, ({ ctx, params }) => remove(ctx, params.id, params.role, params.userId)),
});
