import { addFactor } from "@/lib/commands/review/add-factor";
import * as contract from "@/lib/contracts/review-causes";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(contract.addFactor, ({ ctx, params, body }) => addFactor(ctx, params.id, body)),
});
