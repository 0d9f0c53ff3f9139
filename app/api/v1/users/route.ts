import { createUser } from "@/lib/commands/user/create";
import * as contract from "@/lib/contracts/users";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { userList } from "@/lib/queries/settings";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.listUsers, async ({ query }) => ({ status: 200, body: await userList(query) })),
  POST: route(contract.createUser, ({ ctx, body }) => createUser(ctx, body)),
});
