import { addWhy } from "@/lib/commands/review/add-why";
import * as contract from "@/lib/contracts/review-causes";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(contract.addWhy, ({ ctx, params, body }) => addWhy(ctx, params.id, body)),
});
