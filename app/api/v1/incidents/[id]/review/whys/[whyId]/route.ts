import { editWhy } from "@/lib/commands/review/edit-why";
import { removeWhy } from "@/lib/commands/review/remove-why";
import * as contract from "@/lib/contracts/review-causes";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: route(contract.editWhy, ({ ctx, params, body }) => editWhy(ctx, params.id, params.whyId, body)),
  DELETE: route(contract.removeWhy, ({ ctx, params }) => removeWhy(ctx, params.id, params.whyId)),
});
