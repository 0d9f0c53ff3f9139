import { editFactor } from "@/lib/commands/review/edit-factor";
import { removeFactor } from "@/lib/commands/review/remove-factor";
import * as contract from "@/lib/contracts/review-causes";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: route(contract.editFactor, ({ ctx, params, body }) =>
    editFactor(ctx, params.id, params.factorId, body),
  ),
  DELETE: route(contract.removeFactor, ({ ctx, params }) => removeFactor(ctx, params.id, params.factorId)),
});
