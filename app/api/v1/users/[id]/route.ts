import { editUser } from "@/lib/commands/user/edit";
import * as contract from "@/lib/contracts/users";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { userOf } from "@/lib/queries/settings";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.readUser, async ({ actor, params }) => ({
    status: 200,
    body: await userOf(actor, params.id),
  })),
  PATCH: route(contract.editUser, ({ ctx, params, body }) => editUser(ctx, params.id, body)),
  DELETE: route(contract.disableUser, ({ ctx, params }) => editUser(ctx, params.id, { disabled: true })),
});
